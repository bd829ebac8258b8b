package io.spp.server;

import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.store.Storage;
import io.spp.monitoring.notify.Dispatcher;
import io.spp.monitoring.notify.EmlDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Sends what waits in the outbox about one request, whether or not a server works on the same stores. */
public final class WaitingMail {

    private WaitingMail() {}

    /**
     * Sends what is due of a request, by SMTP where the client's site file says how, otherwise as files in the folder {@code mail}, as the
     * server does. A message that a running server sends at this moment is left to it, and so are those of all other incidents.
     *
     * @param fleet the clients and how their mail goes
     * @param storage the stores
     * @param request the id of the incident or request
     * @param directory the server's own folder for these stores
     * @return how many were sent
     */
    public static int send(Fleet fleet, Storage storage, String request, Path directory, Instant now)
            throws IOException {
        try (ClientMail mail = new ClientMail(
                () -> fleet,
                storage.incidents(),
                SecretLookup.ofSystem(),
                new EmlDirectory(directory.resolve("mail"), "spp@localhost"))) {
            return new Dispatcher(storage.outbox(), storage.incidents(), List.of(mail)).sendDue(request, now);
        }
    }
}
