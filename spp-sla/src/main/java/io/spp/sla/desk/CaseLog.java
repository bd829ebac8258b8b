package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that count at a moment: corrections applied, later ones left out, in order of event time. */
final class CaseLog {

    private static final Set<IncidentEventType> OF_A_FAULT = EnumSet.of(
            IncidentEventType.REGISTERED,
            IncidentEventType.ALERTED,
            IncidentEventType.DIAGNOSED,
            IncidentEventType.CLIENT_CONTACTED,
            IncidentEventType.DECIDED,
            IncidentEventType.REMOTE_REPAIR_IMPOSSIBLE,
            IncidentEventType.NOTIFIED,
            IncidentEventType.CLIENT_ANSWERED);

    private final List<CaseEvent> events;

    private CaseLog(List<CaseEvent> events) {
        this.events = events;
    }

    static CaseLog of(List<IncidentEvent> log, Instant now) {
        List<@Nullable CaseEvent> slots = new ArrayList<>(log.size());
        for (int i = 0; i < log.size(); i++) {
            IncidentEvent event = log.get(i);
            boolean correction = event.type() == IncidentEventType.CORRECTED;
            slots.add(correction ? null : CaseEvent.of(i, event));
            if (correction && !event.at().isAfter(now)) {
                correct(slots, event);
            }
        }
        List<CaseEvent> events = new ArrayList<>(slots.size());
        for (CaseEvent event : slots) {
            if (event != null && !event.at().isAfter(now)) {
                events.add(event);
            }
        }
        events.sort(Comparator.comparing(CaseEvent::at));
        dropReopened(events);
        return new CaseLog(events);
    }

    List<CaseEvent> events() {
        return events;
    }

    /** When the incident was first detected. */
    Optional<CaseEvent> detection() {
        return events.stream()
                .filter(event -> event.type() == IncidentEventType.DETECTED)
                .findFirst();
    }

    /** Whether the fault is gone, or never was. */
    boolean over() {
        return events.stream()
                .anyMatch(event ->
                        event.type() == IncidentEventType.RESOLVED || event.type() == IncidentEventType.NO_FAULT);
    }

    /** The first event that tells of a fault which nobody has detected: then nothing can be counted from detection. */
    Optional<CaseEvent> undetected() {
        return detection().isPresent()
                ? Optional.empty()
                : events.stream()
                        .filter(event -> OF_A_FAULT.contains(event.type()))
                        .findFirst();
    }

    private static void correct(List<@Nullable CaseEvent> slots, IncidentEvent correction) {
        Object index = correction.details().get("event");
        if (!(index instanceof Number number) || number.intValue() < 0 || number.intValue() >= slots.size() - 1) {
            throw new IllegalArgumentException(
                    "correction at " + correction.at() + " of event " + index + ": no such event");
        }
        Object replacement = correction.details().get("replacement");
        slots.set(
                number.intValue(),
                replacement instanceof Map<?, ?> map ? CaseEvent.replacing(number.intValue(), map) : null);
    }

    /** A fault that came back was not resolved. */
    private static void dropReopened(List<CaseEvent> events) {
        int last = -1;
        for (int i = 0; i < events.size(); i++) {
            last = events.get(i).type() == IncidentEventType.REOPENED ? i : last;
        }
        for (int i = last; i >= 0; i--) {
            if (events.get(i).type() == IncidentEventType.RESOLVED) {
                events.remove(i);
            }
        }
    }
}
