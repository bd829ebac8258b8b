package io.spp.server;

import io.spp.core.fleet.Client;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.MailSettings;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.notice.Notification;
import io.spp.core.notice.NotificationChannel;
import io.spp.core.store.IncidentLog;
import io.spp.monitoring.notify.EmailChannel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends each client's mail by the server that its own site file names; where that names none, lays it aside. */
final class ClientMail implements NotificationChannel {

    private final Supplier<Fleet> fleet;
    private final IncidentLog incidents;
    private final SecretLookup secrets;
    private final NotificationChannel aside;

    ClientMail(Supplier<Fleet> fleet, IncidentLog incidents, SecretLookup secrets, NotificationChannel aside) {
        this.fleet = fleet;
        this.incidents = incidents;
        this.secrets = secrets;
        this.aside = aside;
    }

    @Override
    public String name() {
        return Notification.EMAIL;
    }

    @Override
    public void send(Notification notification) throws IOException {
        Optional<MailSettings> mail = client(notification).flatMap(Client::mail);
        if (mail.isEmpty()) {
            aside.send(notification);
            return;
        }
        try (NotificationChannel smtp = new EmailChannel(mail.get(), secrets)) {
            smtp.send(notification);
        }
    }

    private Optional<Client> client(Notification notification) throws IOException {
        List<IncidentEvent> events = incidents.events(notification.incident());
        return events.isEmpty()
                ? Optional.empty()
                : fleet.get().clientOfSite(Incident.of(events).site());
    }

    @Override
    public void close() {
        aside.close();
    }
}
