package io.spp.sla.scenario;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.json.JsonObject;
import io.spp.sla.ownership.Location;
import io.spp.sla.ownership.Supply;
import io.spp.sla.ownership.Warranty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the events of a scenario; each type has its own keys. */
final class EventReader {

    /** The monitor's own, and the desk's. */
    private static final Set<IncidentEventType> NO_PART_OF_A_SCENARIO = EnumSet.of(
            IncidentEventType.UPDATED,
            IncidentEventType.RECOVERING,
            IncidentEventType.REOPENED,
            IncidentEventType.NOTED,
            IncidentEventType.ASSIGNED);

    private enum Answer {
        ACCEPTED,
        FIXED,
        MORE_TIME,
        NOT_CONFIRMED,
        DELEGATED
    }

    private enum Purpose {
        DIAGNOSIS,
        REPAIR,
        MAINTENANCE
    }

    private enum AtFault {
        EXECUTOR,
        CLIENT,
        THIRD_PARTY,
        UNDETERMINED
    }

    private enum Told {
        CLIENT,
        THIRD_PARTY
    }

    private final Reading reading;
    private final Set<String> requirements;

    EventReader(Reading reading, Set<String> requirements) {
        this.reading = reading;
        this.requirements = requirements;
    }

    List<IncidentEvent> read(String incident, List<JsonObject> objects) {
        List<IncidentEvent> events = new ArrayList<>();
        List<@Nullable IncidentEventType> types = new ArrayList<>();
        for (JsonObject object : objects) {
            Optional<IncidentEventType> type = type(object);
            type.flatMap(each -> read(incident, each, types, object)).ifPresent(events::add);
            types.add(type.orElse(null));
        }
        return events;
    }

    /** One more event of a log. */
    Optional<IncidentEvent> read(String incident, List<IncidentEvent> log, JsonObject object) {
        List<@Nullable IncidentEventType> types = new ArrayList<>();
        log.forEach(event -> types.add(event.type()));
        return type(object).flatMap(type -> read(incident, type, types, object));
    }

    private Optional<IncidentEvent> read(
            String incident, IncidentEventType type, List<@Nullable IncidentEventType> earlier, JsonObject object) {
        object.require("at");
        Optional<Instant> at = reading.instant(object, "at");
        Map<String, Object> details = details(type, object, earlier);
        object.end();
        return at.map(instant -> new IncidentEvent(incident, type, instant, instant, "", details));
    }

    private Optional<IncidentEventType> type(JsonObject object) {
        Optional<String> name = object.requiredText("type");
        Optional<IncidentEventType> type = name.flatMap(text -> Arrays.stream(IncidentEventType.values())
                .filter(each -> each.name().equals(text) && !NO_PART_OF_A_SCENARIO.contains(each))
                .findFirst());
        if (name.isPresent() && type.isEmpty()) {
            String all = Arrays.stream(IncidentEventType.values())
                    .filter(each -> !NO_PART_OF_A_SCENARIO.contains(each))
                    .map(Enum::name)
                    .collect(Collectors.joining(", "));
            reading.problem(object.path("type"), name.get(), "want-choice", all);
        }
        return type;
    }

    private Map<String, Object> details(
            IncidentEventType type, JsonObject object, List<@Nullable IncidentEventType> earlier) {
        Map<String, Object> details = new LinkedHashMap<>();
        switch (type) {
            case DETECTED -> reading.instant(object, "since").ifPresent(at -> details.put("since", at.toString()));
            case DIAGNOSED -> details.putAll(finding(object));
            case DECIDED -> {
                choice(object, "party", AtFault.class, true, details);
                freeTexts(object, details, "decider", "basis");
            }
            case NOTIFIED -> {
                choice(object, "party", Told.class, true, details);
                freeTexts(object, details, "symptoms", "place", "actions");
            }
            case CLIENT_ANSWERED -> {
                choice(object, "answer", Answer.class, true, details);
                date(object, "plannedFor", details);
            }
            case VISIT_AGREED -> {
                date(object, "for", details);
                freeTexts(object, details, "by", "reason");
                choice(object, "purpose", Purpose.class, false, details);
            }
            case VISITED -> {
                choice(object, "purpose", Purpose.class, false, details);
                details.put(
                        "findings",
                        object.objects("findings").stream().map(this::closed).toList());
            }
            case VISIT_REQUESTED -> choice(object, "purpose", Purpose.class, false, details);
            case REPORT_REQUESTED, REPORT_SENT -> {
                date(object, "from", details);
                date(object, "to", details);
            }
            case REQUIREMENT_UNMET, REQUIREMENT_MET -> requirement(object, details);
            case CORRECTED -> correction(object, earlier, details);
            default -> {}
        }
        return details;
    }

    private Map<String, Object> closed(JsonObject object) {
        Map<String, Object> finding = finding(object);
        object.end();
        return finding;
    }

    private Map<String, Object> finding(JsonObject object) {
        Map<String, Object> finding = new LinkedHashMap<>();
        choice(object, "location", Location.class, true, finding);
        choice(object, "supplier", Supply.class, false, finding);
        choice(object, "installer", Supply.class, false, finding);
        choice(object, "warranty", Warranty.class, false, finding);
        return finding;
    }

    private void requirement(JsonObject object, Map<String, Object> details) {
        object.requiredText("requirement").ifPresent(requirement -> {
            if (!requirements.contains(requirement)) {
                reading.problem(
                        object.path("requirement"), requirement, "want-choice", String.join(", ", requirements));
            }
            details.put("requirement", requirement);
        });
    }

    private void correction(JsonObject object, List<@Nullable IncidentEventType> earlier, Map<String, Object> details) {
        object.require("event");
        Optional<Integer> index = object.integer("event", 0, Integer.MAX_VALUE);
        index.ifPresent(event -> {
            if (event >= earlier.size() || earlier.get(event) == IncidentEventType.CORRECTED) {
                reading.problem(object.path("event"), String.valueOf(event), "want-event", earlier.size() - 1);
            }
            details.put("event", event);
        });
        object.object("replacement").ifPresent(replacement -> {
            Optional<IncidentEventType> type = type(replacement);
            replacement.require("at");
            Optional<Instant> at = reading.instant(replacement, "at");
            if (type.isPresent() && type.get() == IncidentEventType.CORRECTED) {
                reading.problem(replacement.path("type"), "CORRECTED", "want-plain-event");
            } else if (type.isPresent()) {
                Map<String, Object> right = new LinkedHashMap<>(details(type.get(), replacement, earlier));
                right.put("type", type.get().name());
                at.ifPresent(instant -> right.put("at", instant.toString()));
                replacement.end();
                details.put("replacement", right);
            }
        });
    }

    private <E extends Enum<E>> void choice(
            JsonObject object, String key, Class<E> type, boolean required, Map<String, Object> details) {
        if (required) {
            object.require(key);
        }
        object.choice(key, type).ifPresent(value -> details.put(key, value.name()));
    }

    private void date(JsonObject object, String key, Map<String, Object> details) {
        reading.date(object, key).ifPresent(date -> details.put(key, date.toString()));
    }

    private void freeTexts(JsonObject object, Map<String, Object> details, String... keys) {
        for (String key : keys) {
            reading.freeText(object, key).ifPresent(text -> details.put(key, text));
        }
    }
}
