package io.spp.monitoring.notify;

import io.spp.core.fleet.Contact;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;

/** What a notification's key says: the incident, the transition, and who is told in which role. */
final class NoticeKey {

    private static final String CLIENT = "(AUTHORISED|TECHNICAL)";

    private NoticeKey() {}

    static String of(IncidentEvent event, Contact.Role role, String recipient) {
        return event.incident() + "/" + event.type() + "/" + event.at() + "/" + role + "/" + recipient;
    }

    /** Whether this is how the client learns of a new fault (clause 4.2.1). */
    static boolean alertsClient(Notification notification) {
        String rest = notification
                .key()
                .substring(Math.min(
                        notification.incident().length(), notification.key().length()));
        return !notification.incident().isEmpty()
                && rest.matches("/" + IncidentEventType.DETECTED + "/[^/]+/" + CLIENT + "/.*");
    }
}
