package io.spp.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.quality.Flag;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.text.BilingualText;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.incident.IncidentPolicy;
import io.spp.monitoring.incident.LineIncidents;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Rule;
import io.spp.monitoring.rule.Transition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One line in the monitor: its watch, its incidents, and what each step means for the stores. */
final class WatchedLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);
    private static final long SAVE_EVERY = Duration.ofHours(6).toSeconds();
    private static final Set<String> AFFECTS_ALL_SINCE = Set.of("SILENT", "FROZEN");

    private final MonitoredLine line;
    private final List<Rule> rules;
    private final LineWatch watch;
    private final SlotFeed feed;
    private final LineIncidents incidents;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final Map<String, Finding> marks = new HashMap<>();
    private boolean recountAll;
    private long savedNext = Long.MIN_VALUE;

    private WatchedLine(List<Rule> rules, LineWatch watch, LineIncidents incidents) {
        this.line = watch.line();
        this.rules = rules;
        this.watch = watch;
        this.feed = new SlotFeed(watch);
        this.incidents = incidents;
    }

    static WatchedLine begun(
            MonitoredLine line, List<Rule> rules, IncidentPolicy policy, Optional<Instant> speakFrom, Instant first) {
        return new WatchedLine(rules, new LineWatch(line, rules, speakFrom, first), new LineIncidents(line, policy));
    }

    static WatchedLine continued(
            MonitoredLine line, List<Rule> rules, IncidentPolicy policy, Optional<Instant> speakFrom, String state) {
        try {
            JsonNode json = JSON.readTree(state);
            WatchedLine watched = new WatchedLine(
                    rules,
                    LineWatch.restored(line, rules, speakFrom, json.path("watch")),
                    new LineIncidents(line, policy, json.path("incidents")));
            watched.savedNext = watched.watch.next();
            return watched;
        } catch (IOException e) {
            throw new UncheckedIOException("state of line " + line.id(), e);
        }
    }

    MonitoredLine line() {
        return line;
    }

    SlotFeed feed() {
        return feed;
    }

    /** The first moment that was not looked at yet. */
    Instant next() {
        return Instant.ofEpochSecond(watch.next());
    }

    /** Reads what there is to look at next. */
    void load(CountStore counts, Instant until) throws IOException {
        if (next().plus(line.interval()).isAfter(until)) {
            feed.load(List.of());
            return;
        }
        TimeRange range = TimeRange.of(next().minus(LONGEST_INTERVAL), until);
        feed.load(counts.measured(line.id(), range).stream()
                .map(StoredCount::measurement)
                .toList());
    }

    /** What became of a finding. */
    void take(Transition transition, Instant now) {
        events.addAll(incidents.accept(transition, now));
        Finding finding = transition.finding();
        if (isMarked(finding)) {
            marks.put(finding.key(), finding);
        } else {
            recountAll |= finding.isOver();
        }
    }

    /** What lasts is a part of a wider incident. */
    void partOf(String whole, Instant at, Instant now) {
        events.addAll(incidents.partOf(whole, at, now));
    }

    /** Everything that is final by now was looked at. */
    void settle(Instant now) {
        events.addAll(incidents.settle(next().plus(line.lateness()), now));
        List<Finding> lasting = watch.open();
        incidents.refresh(lasting);
        lasting.stream().filter(this::isMarked).forEach(this::mark);
    }

    /** The explanations of the incidents that last, by id, as they are now. */
    Map<String, BilingualText> explanations() {
        return incidents.explanations();
    }

    private boolean isMarked(Finding finding) {
        return rules.stream().anyMatch(rule -> rule.id().equals(finding.rule()) && rule.marksCounts());
    }

    private void mark(Finding finding) {
        marks.put(finding.key(), finding);
    }

    /** Looks again at the missing intervals among which late data came. */
    void recount(CountStore counts, List<TimeRange> late, Instant now) throws IOException {
        Map<TimeRange, Integer> missing = new HashMap<>();
        for (TimeRange hole : incidents.holes()) {
            if (recountAll || late.stream().anyMatch(hole::overlaps)) {
                missing.put(hole, missing(counts, hole));
            }
        }
        recountAll = false;
        events.addAll(incidents.recount(missing, now));
    }

    private int missing(CountStore counts, TimeRange hole) throws IOException {
        IntervalGrid grid = new IntervalGrid(line.interval(), hole.start());
        Map<Instant, Set<String>> heard = new HashMap<>();
        TimeRange read = TimeRange.of(hole.start().minus(LONGEST_INTERVAL), hole.end());
        for (StoredCount count : counts.measured(line.id(), read)) {
            TimeRange range = count.measurement().range();
            for (Instant slot = grid.floor(range.start()); slot.isBefore(range.end()); slot = slot.plus(grid.step())) {
                heard.computeIfAbsent(slot, each -> new HashSet<>())
                        .add(count.measurement().source());
            }
        }
        OpenHours hours = new OpenHours(line.calendar());
        int missing = 0;
        for (Instant slot = hole.start(); slot.isBefore(hole.end()); slot = slot.plus(line.interval())) {
            boolean open =
                    hours.open(slot.getEpochSecond(), slot.plus(line.interval()).getEpochSecond());
            if (open && heard.getOrDefault(slot, Set.of()).size() < line.sources()) {
                missing++;
            }
        }
        return missing;
    }

    /** Marks on the counts that the findings so far show to be wrong. */
    List<Flag> flags() {
        return marks.values().stream().map(this::flag).toList();
    }

    private Flag flag(Finding finding) {
        boolean untilNow = !finding.isOver() && AFFECTS_ALL_SINCE.contains(finding.rule());
        Instant until = untilNow ? Instant.ofEpochSecond(watch.next()) : finding.through();
        return Flag.of(
                line.id(),
                TimeRange.of(finding.from(), until),
                finding.rule(),
                finding.explanation(),
                IncidentEvent.MONITOR,
                finding.detectedAt());
    }

    List<IncidentEvent> events() {
        return events;
    }

    boolean isDue() {
        return !events.isEmpty() || savedNext == Long.MIN_VALUE || watch.next() - savedNext >= SAVE_EVERY;
    }

    String state() {
        ObjectNode json = JSON.createObjectNode();
        json.set("watch", watch.state());
        json.set("incidents", incidents.state());
        return json.toString();
    }

    /** What was said so far is in the stores. */
    void settled(boolean saved) {
        events.clear();
        marks.clear();
        if (saved) {
            savedNext = watch.next();
        }
    }
}
