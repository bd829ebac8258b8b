package io.spp.monitoring.notify;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;
import io.spp.core.notice.NotificationChannel;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.notice.RejectedRecipientException;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.Outbox;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hands what waits in the outbox to its channels. A failed message is tried again after one minute, two, four, up to an hour, thirty times in all (more
 * than a day); a refused recipient is given up at once and blocks no other. When the client has been told of a new incident, the incident's log says
 * so (ALERTED, clause 4.2.1), and so it does when an incident report has gone out (REPORT_SENT, clause 4.2.5). Several dispatchers may share an outbox: each message is claimed for ten minutes by the one that sends it. One is
 * not for several threads.
 */
public final class Dispatcher {

    private static final int MESSAGES_AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 30;
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Outbox outbox;
    private final IncidentLog incidents;
    private final Map<String, NotificationChannel> channels = new TreeMap<>();

    /**
     * @param channels one for each {@link NotificationChannel#name}; closed by whoever made them
     */
    public Dispatcher(Outbox outbox, IncidentLog incidents, List<NotificationChannel> channels) {
        this.outbox = outbox;
        this.incidents = incidents;
        for (NotificationChannel channel : channels) {
            if (this.channels.put(channel.name(), channel) != null) {
                throw new IllegalArgumentException("two channels named " + channel.name());
            }
        }
    }

    /**
     * Sends what is due, at most a hundred messages. A channel that fails three times in a row is left alone until the next call.
     *
     * @return how many were sent
     * @throws IOException if the outbox or the incident log fails; a channel's failure is noted in the outbox instead
     */
    public int sendDue(Instant now) throws IOException {
        return send(outbox.due(now, MESSAGES_AT_ONCE), now);
    }

    /**
     * Sends what is due of one incident or request and leaves everything else to whoever sends the rest.
     *
     * @return how many were sent
     * @throws IOException as in {@link #sendDue(Instant)}
     */
    public int sendDue(String incident, Instant now) throws IOException {
        List<OutboxEntry> those = outbox.due(now, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.notification().incident().equals(incident))
                .toList();
        return send(those, now);
    }

    private int send(List<OutboxEntry> due, Instant now) throws IOException {
        Map<String, Integer> failures = new HashMap<>();
        int sent = 0;
        for (OutboxEntry entry : due) {
            String channel = entry.notification().channel();
            if (failures.getOrDefault(channel, 0) < FAILURES_IN_A_ROW
                    && outbox.claim(entry.notification().key(), now, now.plus(CLAIM))) {
                Outcome outcome = send(entry, now);
                sent += outcome == Outcome.SENT ? 1 : 0;
                failures.put(channel, outcome == Outcome.FAILED ? failures.getOrDefault(channel, 0) + 1 : 0);
            }
        }
        return sent;
    }

    private enum Outcome {
        SENT,
        REFUSED,
        FAILED
    }

    private Outcome send(OutboxEntry entry, Instant now) throws IOException {
        Notification notification = entry.notification();
        NotificationChannel channel = channels.get(notification.channel());
        if (channel == null) {
            outbox.failed(
                    notification.key(), now, "no channel named " + notification.channel(), now.plus(LONGEST_PAUSE));
            return Outcome.FAILED;
        }
        try {
            channel.send(notification);
        } catch (RejectedRecipientException e) {
            outbox.abandoned(notification.key(), now, reason(e));
            return Outcome.REFUSED;
        } catch (IOException e) {
            postpone(entry, now, reason(e));
            return Outcome.FAILED;
        }
        if (NoticeKey.alertsClient(notification)) {
            alerted(notification.incident(), now); // first: a message marked as sent is not looked at again
        }
        Optional<Map<String, Object>> report = NoticeKey.reportPeriod(notification);
        if (report.isPresent()) {
            incidents.append(List.of(new IncidentEvent(
                    notification.incident(),
                    IncidentEventType.REPORT_SENT,
                    now,
                    now,
                    IncidentEvent.MONITOR,
                    report.get())));
        }
        outbox.sent(notification.key(), now);
        return Outcome.SENT;
    }

    private void postpone(OutboxEntry entry, Instant now, String reason) throws IOException {
        String key = entry.notification().key();
        if (entry.attempts() + 1 >= MOST_ATTEMPTS) {
            outbox.abandoned(key, now, reason);
        } else {
            outbox.failed(key, now, reason, now.plus(pause(entry.attempts())));
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void alerted(String incident, Instant now) throws IOException {
        boolean known =
                incidents.events(incident).stream().anyMatch(event -> event.type() == IncidentEventType.ALERTED);
        if (!known) {
            incidents.append(List.of(
                    new IncidentEvent(incident, IncidentEventType.ALERTED, now, now, IncidentEvent.MONITOR, Map.of())));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
