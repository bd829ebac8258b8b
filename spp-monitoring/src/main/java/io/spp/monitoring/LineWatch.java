package io.spp.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.count.Tally;
import io.spp.monitoring.baseline.Baseline;
import io.spp.monitoring.baseline.Company;
import io.spp.monitoring.baseline.Deviation;
import io.spp.monitoring.baseline.TrainingQueue;
import io.spp.monitoring.baseline.WeekClock;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.FindingJson;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.LineRule;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Rule;
import io.spp.monitoring.rule.Slot;
import io.spp.monitoring.rule.Transition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All rules at work on one line: takes its intervals in order, learns what is usual, and tells what became of findings. Its state is a small
 * JSON value; with it, another one goes on as if never interrupted.
 */
final class LineWatch {

    private static final double WHOLE = 0.95;
    private static final long COLD = MonitorRun.WARM_UP.toSeconds();
    private static final long COLD_BEFORE_SPEAKING = MonitorRun.WARM_ENOUGH.toSeconds();
    private static final long A_DAY = Duration.ofDays(1).toSeconds();

    private final MonitoredLine line;
    private final List<Rule> rules;
    private final LineRule[] watches;
    private final long speakFrom;
    private final int step;
    private final LiveSlot slot;
    private final LiveHour hour;
    private final OpenHours hours;
    private final WeekClock clock;
    private final Baseline baseline;
    private final TrainingQueue training;
    private final Company company = new Company();
    private final Deviation deviation = new Deviation();
    private final Set<String> marking = new HashSet<>();
    private final Map<String, Duration> accepted = new TreeMap<>();
    private final Map<String, Finding> open = new TreeMap<>();
    private final Findings reporter = this::report;
    private Consumer<Transition> sink = transition -> {};
    private Slot seen;
    private Optional<Instant> heardAgain = Optional.empty();
    private long first;
    private long next;
    private int weekSlot;
    private double usual;
    private double level = 1;
    private boolean zeroSeen;
    private boolean speaking;

    /**
     * @param speakFrom before it, intervals only warm up; empty if only the line's own first 28 days do, in which presence is judged already
     * @param start where its first interval starts
     */
    LineWatch(MonitoredLine line, List<Rule> rules, Optional<Instant> speakFrom, Instant start) {
        this(line, rules, speakFrom, start.getEpochSecond(), JsonNodeFactory.instance.objectNode());
    }

    /** Continues with a state. */
    static LineWatch restored(MonitoredLine line, List<Rule> rules, Optional<Instant> speakFrom, JsonNode state) {
        LineWatch watch =
                new LineWatch(line, rules, speakFrom, state.path("first").asLong(), state.path("rules"));
        watch.restore(state);
        return watch;
    }

    private LineWatch(
            MonitoredLine line, List<Rule> rules, Optional<Instant> speakFrom, long start, JsonNode ruleStates) {
        this.line = line;
        this.rules = rules;
        this.speakFrom = speakFrom.map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
        this.step = Math.toIntExact(line.interval().toSeconds());
        this.slot = new LiveSlot(step, line.lateness().toSeconds());
        this.hour = new LiveHour(line.lateness().toSeconds(), start, this::lasts);
        this.seen = slot;
        this.hours = new OpenHours(line.calendar());
        this.clock = new WeekClock(line.calendar().zone());
        this.baseline = new Baseline(step);
        this.training = new TrainingQueue(baseline);
        this.first = start;
        this.next = start;
        this.watches = rules.stream()
                .map(rule -> rule.watch(line, Optional.ofNullable(ruleStates.get(rule.id()))))
                .toArray(LineRule[]::new);
        rules.stream().filter(Rule::marksCounts).map(Rule::id).forEach(marking::add);
        rules.forEach(rule -> rule.acceptedAfter().ifPresent(time -> accepted.put(rule.id(), time)));
    }

    MonitoredLine line() {
        return line;
    }

    /** The first second that was not looked at yet. */
    long next() {
        return next;
    }

    /** The findings that last, in the words of now. */
    List<Finding> open() {
        if (!speaking || open.isEmpty()) {
            return List.of();
        }
        Map<String, Finding> current = new TreeMap<>(open);
        for (LineRule watch : watches) {
            watch.restate(finding -> current.replace(finding.key(), finding));
        }
        return List.copyOf(current.values());
    }

    void measured(int in, int out, double completeness, Consumer<Transition> transitions) {
        slot.measured(in, out, completeness);
        look(transitions);
        if (slot.crossings() == 0) {
            zeroSeen = true;
        }
        training.measured(next, weekSlot, slot.crossings(), (int) Math.round(step * completeness));
        if (!Double.isNaN(slot.expected)) {
            baseline.observe(slot.crossings(), slot.expected / level, step);
        }
        goOn();
    }

    void absent(Consumer<Transition> transitions) {
        slot.absent();
        look(transitions);
        if (!slot.clockChange) {
            training.absenceIsZero(!zeroSeen && next - first > A_DAY);
            training.absent(next, weekSlot, step);
        }
        goOn();
    }

    private void look(Consumer<Transition> transitions) {
        weekSlot = baseline.slot(clock.secondOfWeek(next));
        level = baseline.level();
        slot.start = next;
        slot.open = hours.open(next, next + step);
        slot.clockChange = clock.isClockChange(next);
        slot.learnt = next - first >= COLD || next >= speakFrom && speakFrom >= first + COLD_BEFORE_SPEAKING;
        usual = baseline.expected(weekSlot, step);
        slot.expected = usual * level;
        slot.dispersion = baseline.dispersion();
        slot.presence = baseline.presence(weekSlot);
        sink = transitions;
        if (!speaking && next >= speakFrom) {
            speaking = true;
            open.values().forEach(finding -> tell(Transition.Kind.OPENED, finding));
        }
        seen = slot;
        for (LineRule watch : watches) {
            watch.observe(slot, reporter);
        }
    }

    private void goOn() {
        if (!open.isEmpty()) {
            training.forget(next, next + step);
        }
        hour.add(slot, usual, slot.open && isDoubted());
        next += step;
    }

    /** The hour that its intervals fill. */
    Hour hour() {
        return hour;
    }

    /** Whether both directions of the whole hour were counted and nothing is suspected. */
    boolean isSound() {
        return open.isEmpty()
                && hour.in() != Tally.UNKNOWN
                && hour.out() != Tally.UNKNOWN
                && hour.completeness() >= WHOLE;
    }

    /** Whether the site was open in the hour, so that something should have come. */
    boolean isExpected() {
        return hour.open();
    }

    /** What a rule has found that lasts. */
    Optional<Finding> lasting(String rule) {
        return speaking
                ? open.values().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .findFirst()
                : Optional.empty();
    }

    /** The end of what was missing last. */
    Optional<Instant> heardAgain() {
        return heardAgain;
    }

    private boolean lasts(String rule) {
        return !open.isEmpty()
                && open.values().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private boolean isDoubted() {
        return !open.isEmpty() && open.values().stream().anyMatch(finding -> marking.contains(finding.rule()));
    }

    /** The start of the hour that its next interval belongs to, or of the last one that is not closed yet. */
    long hourStart() {
        return hour.start();
    }

    /** What the other lines are shown of the hour, as all its intervals tell it; NaN if it cannot be compared. */
    double shown() {
        return hour.isComparable() && !hour.doubted() && open.isEmpty() ? Deviation.shown(alone()) : Double.NaN;
    }

    /** What the hour counted as a multiple of the usual; NaN if it cannot be compared. */
    double ratio() {
        return hour.isComparable() ? hour.crossings() / Math.max(1, hour.expected()) : Double.NaN;
    }

    private double alone() {
        return deviation.alone(hourOfDay(), hour.crossings(), hour.expected());
    }

    private int hourOfDay() {
        return clock.secondOfWeek(hour.start()) / LiveHour.SECONDS % 24;
    }

    /** These are the lines of its site. */
    void meet(List<String> site) {
        company.meet(site);
    }

    /**
     * Closes the hour: all its intervals were looked at.
     *
     * @param shown what each line of the site shows of it; NaN where it shows nothing
     * @param self its own place among them
     * @param ratio what the other lines counted as a multiple of their usual
     */
    void closeHour(double[] shown, int self, double ratio, Consumer<Transition> transitions) {
        double together = company.of(shown, self);
        double others = Double.isNaN(together) ? 0 : together;
        if (hour.isComparable()) {
            hour.deviation = deviation.beyond(Deviation.shown(alone()), others);
            hour.extreme = deviation.beyond(alone(), others);
        }
        hour.company = ratio;
        sink = transitions;
        seen = hour;
        for (LineRule watch : watches) {
            watch.hour(hour, reporter);
        }
        if (hour.isComparable() && open.isEmpty()) {
            deviation.learn(hourOfDay(), hour.crossings(), hour.expected(), others);
        }
        company.learn(shown, self);
        hour.begin(hour.end());
    }

    private void report(Finding finding) {
        training.forget(finding.from().getEpochSecond(), finding.through().getEpochSecond());
        boolean known = open.containsKey(finding.key());
        if (finding.isOver()) {
            open.remove(finding.key());
            heardAgain = finding.absent().isPresent() ? finding.to() : heardAgain;
            tell(Transition.Kind.ENDED, finding);
            if (isAccepted(finding)) {
                baseline.acceptLevel();
            }
        } else {
            open.put(finding.key(), finding);
            tell(known ? Transition.Kind.UPDATED : Transition.Kind.OPENED, finding);
        }
    }

    private boolean isAccepted(Finding finding) {
        Duration time = accepted.get(finding.rule());
        return time != null && seen.end() - finding.detectedAt().getEpochSecond() >= time.toSeconds();
    }

    private void tell(Transition.Kind kind, Finding finding) {
        if (speaking) {
            Instant earliest =
                    Instant.ofEpochSecond(Math.max(finding.detectedAt().getEpochSecond(), speakFrom));
            sink.accept(new Transition(kind, finding.noticedAt(earliest), seen.knownAt()));
        }
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("first", first).put("next", next).put("zeroSeen", zeroSeen).put("speaking", speaking);
        json.put("baseline", baseline.state()).put("training", training.state()).put("deviation", deviation.state());
        json.set("company", company.state());
        json.set("hour", hour.state());
        ArrayNode findings = json.putArray("open");
        open.values().forEach(finding -> findings.add(FindingJson.keep(finding)));
        ObjectNode states = json.putObject("rules");
        for (int i = 0; i < watches.length; i++) {
            states.set(rules.get(i).id(), watches[i].state());
        }
        return json;
    }

    private void restore(JsonNode state) {
        try {
            next = state.path("next").asLong();
            zeroSeen = state.path("zeroSeen").asBoolean();
            speaking = state.path("speaking").asBoolean();
            baseline.restore(state.path("baseline").binaryValue());
            training.restore(state.path("training").binaryValue());
            deviation.restore(state.path("deviation").binaryValue());
            company.restore(state.path("company"));
            hour.restore(state.path("hour"));
            state.path("open").forEach(json -> {
                Finding finding = FindingJson.read(json);
                open.put(finding.key(), finding);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("state of line " + line.id(), e);
        }
    }
}
