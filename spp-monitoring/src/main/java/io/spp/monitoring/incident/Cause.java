package io.spp.monitoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes wrong on a line for one cause: its latest incident, from detection to the end of the re-open window. */
final class Cause {

    private static final String MISSING = "MISSING";
    private static final String BACKFILLED = "BACKFILLED";
    private static final int MOST_HOLES = 50;

    private final String name;
    private final MonitoredLine line;
    private final IncidentPolicy policy;
    private final TreeSet<String> lasting = new TreeSet<>();
    private final List<Hole> holes = new ArrayList<>();
    private String incident = "";
    private @Nullable Instant until;
    private @Nullable Instant recoveringSince;
    private @Nullable Instant resolvedAt;

    Cause(MonitoredLine line, IncidentPolicy policy, String name) {
        this.line = line;
        this.policy = policy;
        this.name = name;
    }

    Cause(MonitoredLine line, IncidentPolicy policy, JsonNode state) {
        this(line, policy, state.path("cause").asText());
        incident = state.path("incident").asText();
        state.path("lasting").forEach(key -> lasting.add(key.asText()));
        state.path("holes").forEach(json -> holes.add(Hole.read(json)));
        until = instant(state, "until");
        recoveringSince = instant(state, "recoveringSince");
        resolvedAt = instant(state, "resolvedAt");
    }

    List<IncidentEvent> accept(Transition transition, Instant recordedAt) {
        List<IncidentEvent> events = transition.kind() == Transition.Kind.ENDED
                ? ended(transition, recordedAt)
                : found(transition, recordedAt);
        if (transition.finding().rule().equals(MISSING)) {
            noteHole(transition.finding());
        }
        return events;
    }

    private List<IncidentEvent> found(Transition transition, Instant recordedAt) {
        Finding finding = transition.finding();
        boolean isNew = lasting.add(finding.key());
        if (!isNew || !lasting.first().equals(lasting.last())) {
            return List.of(event(IncidentEventType.UPDATED, transition.at(), recordedAt, told(finding)));
        }
        boolean reopens = !incident.isEmpty() && isRecent(finding.detectedAt());
        until = null;
        recoveringSince = null;
        resolvedAt = null;
        if (reopens) {
            return List.of(event(IncidentEventType.REOPENED, finding.detectedAt(), recordedAt, told(finding)));
        }
        incident = Incident.idOf(finding.rule(), finding.line(), finding.from());
        return List.of(event(IncidentEventType.DETECTED, finding.detectedAt(), recordedAt, detected(finding)));
    }

    private boolean isRecent(Instant detectedAt) {
        return resolvedAt == null || !detectedAt.isAfter(resolvedAt.plus(policy.reopenWithin()));
    }

    private List<IncidentEvent> ended(Transition transition, Instant recordedAt) {
        Finding finding = transition.finding();
        if (!lasting.remove(finding.key()) || !lasting.isEmpty()) {
            return List.of();
        }
        Instant end = finding.to().orElseThrow();
        until = until == null || end.isAfter(until) ? end : until;
        if (resolvedAt != null) {
            return List.of();
        }
        recoveringSince = transition.at();
        Map<String, Object> details = told(finding);
        details.put(Incident.UNTIL, until.toString());
        return List.of(event(IncidentEventType.RECOVERING, transition.at(), recordedAt, details));
    }

    List<IncidentEvent> settle(Instant eventTime, Instant recordedAt) {
        if (recoveringSince == null || until == null || eventTime.isBefore(recoveringSince.plus(policy.keepFor()))) {
            return List.of();
        }
        return List.of(resolve(recoveringSince.plus(policy.keepFor()), recordedAt, "RECOVERED", until));
    }

    private IncidentEvent resolve(Instant at, Instant recordedAt, String reason, Instant end) {
        recoveringSince = null;
        resolvedAt = at;
        until = end;
        return event(
                IncidentEventType.RESOLVED, at, recordedAt, Map.of(Incident.UNTIL, end.toString(), "reason", reason));
    }

    Stream<TimeRange> holes() {
        return holes.stream().map(Hole::range);
    }

    /** Late data may have come; the counts say how many intervals of each stretch are still missing. */
    List<IncidentEvent> recount(Map<TimeRange, Integer> missing, Instant at) {
        Set<String> concerned = new TreeSet<>();
        for (int i = 0; i < holes.size(); i++) {
            Hole hole = holes.get(i);
            int remaining = missing.getOrDefault(hole.range(), hole.remaining());
            if (remaining == 0 || hole.remaining() != Hole.UNCOUNTED && remaining < hole.remaining()) {
                concerned.add(hole.incident());
            }
            holes.set(i, hole.left(remaining));
        }
        List<IncidentEvent> events =
                concerned.stream().map(id -> lateData(id, at)).toList();
        holes.removeIf(hole -> hole.remaining() == 0);
        return events;
    }

    private IncidentEvent lateData(String id, Instant at) {
        int remaining = holes.stream()
                .filter(hole -> hole.incident().equals(id))
                .mapToInt(Hole::remaining)
                .sum();
        boolean isLatest = id.equals(incident);
        boolean complete = remaining == 0 && !(isLatest && !lasting.isEmpty());
        if (complete && isLatest && resolvedAt == null && until != null) {
            return resolve(at, at, BACKFILLED, until);
        }
        String reason = complete ? BACKFILLED : "LATE_DATA";
        Map<String, Object> details = Map.of("reason", reason, "missingIntervals", remaining);
        return new IncidentEvent(id, IncidentEventType.UPDATED, at, at, IncidentEvent.MONITOR, details);
    }

    private void noteHole(Finding finding) {
        holes.removeIf(hole -> hole.finding().equals(finding.key()));
        holes.add(new Hole(incident, finding.key(), finding.range(), Hole.UNCOUNTED));
        if (holes.size() > MOST_HOLES) {
            holes.remove(0);
        }
    }

    private Map<String, Object> told(Finding finding) {
        Map<String, Object> details = new HashMap<>();
        details.put("finding", finding.rule());
        details.put("from", finding.from().toString());
        details.put("score", rounded(finding.score()));
        details.put(Incident.SEVERITY, finding.severity().name());
        details.put(
                Incident.EXPLANATION,
                Map.of(
                        "ru",
                        finding.explanation().ru(),
                        "en",
                        finding.explanation().en()));
        return details;
    }

    private Map<String, Object> detected(Finding finding) {
        Map<String, Object> details = told(finding);
        details.remove("finding");
        details.remove("from");
        details.put(Incident.RULE, finding.rule());
        details.put(Incident.LINE, line.id());
        details.put(Incident.SITE, line.site());
        if (!line.sensor().isEmpty()) {
            details.put(Incident.SENSOR, line.sensor());
        }
        details.put(Incident.SINCE, finding.from().toString());
        return details;
    }

    private IncidentEvent event(IncidentEventType type, Instant at, Instant recordedAt, Map<String, Object> details) {
        return new IncidentEvent(incident, type, at, recordedAt, IncidentEvent.MONITOR, details);
    }

    private static double rounded(double score) {
        return Math.round(score * 10) / 10.0;
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("cause", name).put("incident", incident);
        ArrayNode keys = json.putArray("lasting");
        lasting.forEach(keys::add);
        ArrayNode stretches = json.putArray("holes");
        holes.forEach(hole -> stretches.add(hole.write()));
        json.put("until", text(until))
                .put("recoveringSince", text(recoveringSince))
                .put("resolvedAt", text(resolvedAt));
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(JsonNode state, String key) {
        return state.hasNonNull(key) ? Instant.parse(state.get(key).asText()) : null;
    }
}
