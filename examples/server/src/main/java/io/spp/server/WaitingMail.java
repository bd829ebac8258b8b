package io.spp.server;

import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.store.Storage;
import io.spp.monitoring.notify.Dispatcher;
import io.spp.monitoring.notify.EmlDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends what waits in the outbox of stores that no server has open. */
public final class WaitingMail {

    private WaitingMail() {}

    /**
     * Sends what is due, by SMTP where a client's site file says how, otherwise as files in the folder {@code mail}, as the server does.
     *
     * @param fleet the clients and how their mail goes
     * @param storage the stores
     * @param directory the server's own folder for these stores
     * @return whether it looked: a server that has the folder open sends the messages itself
     */
    public static boolean send(Fleet fleet, Storage storage, Path directory, Instant now) throws IOException {
        Path journal = Files.createDirectories(directory.resolve("journal"));
        try (FileChannel channel =
                        FileChannel.open(journal.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            try (ClientMail mail = new ClientMail(
                    () -> fleet,
                    storage.incidents(),
                    SecretLookup.ofSystem(),
                    new EmlDirectory(directory.resolve("mail"), "spp@localhost"))) {
                new Dispatcher(storage.outbox(), storage.incidents(), List.of(mail)).sendDue(now);
            }
            return true;
        } catch (OverlappingFileLockException e) {
            return false; // a server of this process
        }
    }
}
