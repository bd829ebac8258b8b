package io.spp.monitoring.notify;

import io.spp.core.fleet.Contact;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a notification's key says: the incident, the transition, and who is told in which role. */
final class NoticeKey {

    private static final String CLIENT = "(AUTHORISED|TECHNICAL)";

    private static final Pattern REPORT =
            Pattern.compile("/" + IncidentEventType.REPORT_SENT + "/([0-9-]{10})/([0-9-]{10})/");

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

    /** The period of the incident report that this message carries, as REPORT_SENT tells it; empty for any other message. */
    static Optional<Map<String, Object>> reportPeriod(Notification notification) {
        Matcher report = REPORT.matcher(notification.key());
        return notification.key().startsWith(notification.incident() + "/") && report.find()
                ? Optional.of(Map.of("from", report.group(1), "to", report.group(2)))
                : Optional.empty();
    }
}
