package io.spp.monitoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes wrong on a line for one cause: its latest incident, from detection to the end of the re-open window. */
final class Cause {

    private static final String BACKFILLED = "BACKFILLED";
    private static final int MOST_STORIES = 20;

    private final String name;
    private final MonitoredLine line;
    private final IncidentPolicy policy;
    private final TreeSet<String> lasting = new TreeSet<>();
    private final List<Story> stories = new ArrayList<>();
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
        state.path("lasting").forEach(key -> lasting.add(key.asText()));
        state.path("stories").forEach(json -> stories.add(Story.read(json)));
        until = instant(state, "until");
        recoveringSince = instant(state, "recoveringSince");
        resolvedAt = instant(state, "resolvedAt");
    }

    List<IncidentEvent> accept(Transition transition, Instant recordedAt) {
        return transition.kind() == Transition.Kind.ENDED
                ? ended(transition, recordedAt)
                : found(transition, recordedAt);
    }

    private List<IncidentEvent> found(Transition transition, Instant recordedAt) {
        Finding finding = transition.finding();
        boolean isNew = lasting.add(finding.key());
        if (!isNew || lasting.size() > 1) {
            latest().tells(finding);
            return List.of(event(IncidentEventType.UPDATED, transition.at(), recordedAt, told(finding)));
        }
        boolean reopens = !stories.isEmpty() && isRecent(finding.detectedAt());
        until = null;
        recoveringSince = null;
        resolvedAt = null;
        if (!reopens) {
            begin(finding);
        }
        latest().begins(finding);
        latest().tells(finding);
        return List.of(
                reopens
                        ? event(IncidentEventType.REOPENED, finding.detectedAt(), recordedAt, told(finding))
                        : event(IncidentEventType.DETECTED, finding.detectedAt(), recordedAt, detected(finding)));
    }

    private void begin(Finding finding) {
        stories.removeIf(story -> story.remaining() == 0);
        if (stories.size() == MOST_STORIES) {
            stories.remove(0);
        }
        stories.add(new Story(Incident.idOf(finding.rule(), subject(), finding.from()), finding.from()));
    }

    private String subject() {
        return line.id().isEmpty() ? line.site() : line.id();
    }

    private Story latest() {
        return stories.get(stories.size() - 1);
    }

    private boolean isRecent(Instant detectedAt) {
        return resolvedAt == null || !detectedAt.isAfter(resolvedAt.plus(policy.reopenWithin()));
    }

    private List<IncidentEvent> ended(Transition transition, Instant recordedAt) {
        Finding finding = transition.finding();
        if (!lasting.remove(finding.key())) {
            return List.of();
        }
        latest().tells(finding);
        if (!lasting.isEmpty()) {
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

    /** A finding that lasts, in the words of now. */
    void refresh(Finding finding) {
        if (lasting.contains(finding.key())) {
            latest().tells(finding);
        }
    }

    List<IncidentEvent> settle(Instant eventTime, Instant recordedAt) {
        if (recoveringSince == null || until == null || eventTime.isBefore(recoveringSince.plus(policy.keepFor()))) {
            return List.of();
        }
        Map<String, Object> details = Map.of(Incident.UNTIL, until.toString(), "reason", "RECOVERED");
        return List.of(resolve(recoveringSince.plus(policy.keepFor()), recordedAt, details));
    }

    private IncidentEvent resolve(Instant at, Instant recordedAt, Map<String, Object> details) {
        recoveringSince = null;
        resolvedAt = at;
        return event(IncidentEventType.RESOLVED, at, recordedAt, details);
    }

    Stream<TimeRange> holes() {
        return stories.stream().flatMap(Story::holes);
    }

    /** Late data may have come; the counts say how many intervals of each stretch are still missing. */
    List<IncidentEvent> recount(Map<TimeRange, Integer> missing, Instant at) {
        return stories.stream()
                .filter(story -> story.recount(missing))
                .map(story -> lateData(story, at))
                .toList();
    }

    private IncidentEvent lateData(Story story, Instant at) {
        boolean isLatest = story == latest();
        boolean complete = story.remaining() == 0 && !(isLatest && !lasting.isEmpty());
        Map<String, Object> details = new HashMap<>();
        details.put("reason", complete ? BACKFILLED : "LATE_DATA");
        details.put("missingIntervals", story.remaining());
        details.put(Incident.EXPLANATION, words(story));
        if (complete && isLatest && resolvedAt == null && until != null) {
            details.put(Incident.UNTIL, until.toString());
            return resolve(at, at, details);
        }
        return new IncidentEvent(story.incident(), IncidentEventType.UPDATED, at, at, IncidentEvent.MONITOR, details);
    }

    /** What lasts is a part of a wider incident, as is known from then on. */
    List<IncidentEvent> partOf(String whole, Instant at, Instant recordedAt) {
        return lasting.isEmpty()
                ? List.of()
                : List.of(event(IncidentEventType.UPDATED, at, recordedAt, Map.of(Incident.PART_OF, whole)));
    }

    /** The id and the explanation of the incident that lasts, if one does. */
    Optional<Map.Entry<String, BilingualText>> current() {
        return lasting.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.entry(
                        latest().incident(),
                        latest().explanation(line.calendar().zone())));
    }

    private Map<String, String> words(Story story) {
        BilingualText explanation = story.explanation(line.calendar().zone());
        return Map.of("ru", explanation.ru(), "en", explanation.en());
    }

    private Map<String, Object> told(Finding finding) {
        Map<String, Object> details = new HashMap<>();
        details.put("finding", finding.rule());
        details.put("from", finding.from().toString());
        details.put("score", rounded(finding.score()));
        details.put(Incident.SEVERITY, finding.severity().name());
        details.put(Incident.EXPLANATION, words(latest()));
        return details;
    }

    private Map<String, Object> detected(Finding finding) {
        Map<String, Object> details = told(finding);
        details.remove("finding");
        details.remove("from");
        details.put(Incident.RULE, finding.rule());
        if (!line.id().isEmpty()) {
            details.put(Incident.LINE, line.id());
        }
        if (!finding.members().isEmpty()) {
            details.put(Incident.MEMBERS, finding.members());
        }
        details.put(Incident.SITE, line.site());
        if (!line.sensor().isEmpty()) {
            details.put(Incident.SENSOR, line.sensor());
        }
        details.put(Incident.SINCE, finding.from().toString());
        return details;
    }

    private IncidentEvent event(IncidentEventType type, Instant at, Instant recordedAt, Map<String, Object> details) {
        return new IncidentEvent(latest().incident(), type, at, recordedAt, IncidentEvent.MONITOR, details);
    }

    private static double rounded(double score) {
        return Math.round(score * 10) / 10.0;
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("cause", name);
        ArrayNode keys = json.putArray("lasting");
        lasting.forEach(keys::add);
        ArrayNode told = json.putArray("stories");
        stories.forEach(story -> told.add(story.state()));
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
