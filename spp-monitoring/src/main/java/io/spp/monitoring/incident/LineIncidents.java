package io.spp.monitoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns what becomes of a line's findings into incidents: one at a time for each cause. SILENT, MISSING and FROZEN are one cause, "the line does not
 * count"; so are SWAPPED, DIRECTION_DEAD and IMBALANCE, "its directions are wrong". The finding that came first gives the incident its rule, start and id. A pure function of its inputs; not for several threads.
 */
public final class LineIncidents {

    private static final String NO_COUNTS = "DOES_NOT_COUNT";
    private static final Set<String> DOES_NOT_COUNT = Set.of("SILENT", "MISSING", "FROZEN");
    private static final Set<String> DIRECTIONS = Set.of("SWAPPED", "DIRECTION_DEAD", "IMBALANCE");

    private final MonitoredLine line;
    private final IncidentPolicy policy;
    private final Map<String, Cause> causes = new TreeMap<>();

    /** No incident yet. */
    public LineIncidents(MonitoredLine line, IncidentPolicy policy) {
        this.line = line;
        this.policy = policy;
    }

    /** Continues with what {@link #state} gave. */
    public LineIncidents(MonitoredLine line, IncidentPolicy policy, JsonNode state) {
        this(line, policy);
        state.forEach(json -> causes.put(json.path("cause").asText(), new Cause(line, policy, json)));
    }

    /** What a finding's news means for its incident. */
    public List<IncidentEvent> accept(Transition transition, Instant recordedAt) {
        List<IncidentEvent> events = new ArrayList<>(settle(transition.at(), recordedAt));
        String cause = causeOf(transition.finding().rule());
        events.addAll(causes.computeIfAbsent(cause, name -> new Cause(line, policy, name))
                .accept(transition, recordedAt));
        return events;
    }

    /** Takes note of findings that last, with the numbers of now, so that {@link #explanations} and late data are told in them. */
    public void refresh(List<Finding> lasting) {
        for (Finding finding : lasting) {
            Cause cause = causes.get(causeOf(finding.rule()));
            if (cause != null) {
                cause.refresh(finding);
            }
        }
    }

    /** The explanations of the incidents that last, by id, as {@link #refresh} knew them last: newer than their log, which is told of much news only. */
    public Map<String, BilingualText> explanations() {
        Map<String, BilingualText> explanations = new TreeMap<>();
        causes.values()
                .forEach(cause ->
                        cause.current().ifPresent(current -> explanations.put(current.getKey(), current.getValue())));
        return explanations;
    }

    /**
     * The line does not count for the same cause as others: what lasts is a part of a wider incident.
     *
     * @param whole the wider incident's id
     * @param at when that could first be known
     */
    public List<IncidentEvent> partOf(String whole, Instant at, Instant recordedAt) {
        Cause cause = causes.get(NO_COUNTS);
        return cause == null ? List.of() : cause.partOf(whole, at, recordedAt);
    }

    /** What the passing of event time means: faults that have stayed away long enough are resolved. */
    public List<IncidentEvent> settle(Instant eventTime, Instant recordedAt) {
        List<IncidentEvent> events = new ArrayList<>();
        causes.values().forEach(cause -> events.addAll(cause.settle(eventTime, recordedAt)));
        return events;
    }

    /** The stretches in which intervals were missing and are not all here yet, as far as known. */
    public List<TimeRange> holes() {
        return causes.values().stream().flatMap(Cause::holes).toList();
    }

    /**
     * Late data has come. An incident whose missing intervals are all here is resolved with the reason BACKFILLED and the times it had; one that
     * was resolved before keeps them, and its log tells of the late data.
     *
     * @param missing how many intervals of each stretch of {@link #holes} are still missing
     * @param at when it came
     */
    public List<IncidentEvent> recount(Map<TimeRange, Integer> missing, Instant at) {
        List<IncidentEvent> events = new ArrayList<>();
        causes.values().forEach(cause -> events.addAll(cause.recount(missing, at)));
        return events;
    }

    /** All it remembers, a few hundred bytes. */
    public JsonNode state() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        causes.values().forEach(cause -> json.add(cause.state()));
        return json;
    }

    private static String causeOf(String rule) {
        if (DIRECTIONS.contains(rule)) {
            return "DIRECTIONS";
        }
        return DOES_NOT_COUNT.contains(rule) ? NO_COUNTS : rule;
    }
}
