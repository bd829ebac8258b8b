package io.spp.core.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One thing that happened to an incident. Two events are the same if all but {@code recordedAt} is equal.
 *
 * @param incident the incident's id
 * @param type what happened
 * @param at when it happened, by event time
 * @param recordedAt when it was recorded
 * @param actor who did it: {@code monitor} or a person
 * @param details what belongs to it, as plain JSON values (text, numbers, booleans, lists, maps), under the keys of the SLA scenario format
 */
public record IncidentEvent(
        String incident,
        IncidentEventType type,
        Instant at,
        Instant recordedAt,
        String actor,
        Map<String, Object> details) {

    /** The actor of events that no person caused. */
    public static final String MONITOR = "monitor";

    public IncidentEvent {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(actor, "actor");
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** A detail as text; empty where it is absent. */
    public String detail(String key) {
        Object value = details.get(key);
        return value == null ? "" : value.toString();
    }

    /** Whether the other tells the same, whenever it was recorded. */
    public boolean sameAs(IncidentEvent other) {
        return incident.equals(other.incident)
                && type == other.type
                && at.equals(other.at)
                && actor.equals(other.actor)
                && details.equals(other.details);
    }
}
