package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.ownership.Finding;
import io.spp.sla.ownership.Location;
import io.spp.sla.ownership.Supply;
import io.spp.sla.ownership.Warranty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event of the log as the engine sees it: corrected, with its place in the log. */
record CaseEvent(int index, IncidentEventType type, Instant at, Map<String, Object> details) {

    static CaseEvent of(int index, IncidentEvent event) {
        return new CaseEvent(index, event.type(), event.at(), event.details());
    }

    /** The event that a correction puts in place of another. */
    static CaseEvent replacing(int index, Map<?, ?> replacement) {
        Map<String, Object> details = new HashMap<>();
        replacement.forEach((key, value) -> details.put(String.valueOf(key), value));
        return new CaseEvent(
                index,
                IncidentEventType.valueOf(String.valueOf(details.get("type"))),
                OffsetDateTime.parse(String.valueOf(details.get("at"))).toInstant(),
                details);
    }

    /** A detail as text; empty where absent. */
    String text(String key) {
        Object value = details.get(key);
        return value == null ? "" : value.toString().strip();
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return value(details, key, type, otherwise);
    }

    Optional<LocalDate> date(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    /** What a diagnosis found. */
    Finding finding() {
        return finding(details);
    }

    /** What a visit found. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (details.get("findings") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    findings.add(finding(map));
                }
            }
        }
        return findings;
    }

    /** What distinguishes events of the same type that fulfil different duties: the answer, the party told, the purpose. */
    String distinction() {
        return switch (type) {
            case NOTIFIED -> text("party");
            case CLIENT_ANSWERED -> text("answer");
            case VISITED -> text("purpose");
            default -> "";
        };
    }

    /** Whether a message to the client says all that 4.2.4.2 asks for. */
    boolean tellsClientAll() {
        return !text("symptoms").isEmpty()
                && !text("place").isEmpty()
                && !text("actions").isEmpty();
    }

    private Finding finding(Map<?, ?> map) {
        return new Finding(
                value(map, "location", Location.class, Location.UNKNOWN),
                value(map, "supplier", Supply.class, Supply.UNKNOWN),
                value(map, "installer", Supply.class, Supply.UNKNOWN),
                value(map, "warranty", Warranty.class, Warranty.UNKNOWN));
    }

    private <E extends Enum<E>> E value(Map<?, ?> map, String key, Class<E> constants, E otherwise) {
        String name = map.get(key) == null ? "" : String.valueOf(map.get(key)).strip();
        if (name.isEmpty()) {
            return otherwise;
        }
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("event " + index + " (" + type + " at " + at + "): " + key
                + " must be one of " + Arrays.toString(constants.getEnumConstants()) + ", not " + name);
    }
}
