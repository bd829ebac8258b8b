package io.spp.monitoring.accuracy;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A sensor's counts beside counts made by hand, interval by interval (clause 4.2.8, service 8).
 *
 * <p>An interval counted by hand is compared only where the sensor observed the whole of it, in one interval or in several shorter ones: what
 * a sensor did not see is missing, not wrong.
 */
public final class AccuracyAudit {

    private record Pair(Tally sensor, Tally manual) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Measurement> unmatched = new ArrayList<>();

    private AccuracyAudit() {}

    /**
     * Puts the counts side by side.
     *
     * @param sensor what sensors counted on any lines; sources of one line add up
     * @param manual what was counted by hand, one row for an interval of a line
     */
    public static AccuracyAudit of(Collection<Measurement> sensor, Collection<Measurement> manual) {
        Map<String, NavigableMap<Instant, List<Measurement>>> lines = new HashMap<>();
        for (Measurement each : sensor) {
            lines.computeIfAbsent(each.line(), line -> new TreeMap<>())
                    .computeIfAbsent(each.range().start(), start -> new ArrayList<>(1))
                    .add(each);
        }
        AccuracyAudit audit = new AccuracyAudit();
        manual.stream()
                .sorted(Comparator.comparing(Measurement::line).thenComparing(Measurement::range))
                .forEach(each -> audit.compare(lines.getOrDefault(each.line(), new TreeMap<>()), each));
        return audit;
    }

    /** Intervals counted by hand that the sensor did not observe as a whole. */
    public List<Measurement> unmatched() {
        return List.copyOf(unmatched);
    }

    /** How many intervals are compared. */
    public int matched() {
        return pairs.size();
    }

    /** Judges each direction by an equivalence test. */
    public AuditResult judge(EquivalenceTest test) {
        return new AuditResult(direction(Tally::in, test), direction(Tally::out, test), test);
    }

    private void compare(NavigableMap<Instant, List<Measurement>> counted, Measurement manual) {
        TimeRange range = manual.range();
        List<Measurement> inside = counted.subMap(range.start(), range.end()).values().stream()
                .flatMap(List::stream)
                .toList();
        boolean whole = inside.stream().allMatch(each -> each.completeness() == 1 && range.encloses(each.range()))
                && TimeRangeSet.of(inside.stream().map(Measurement::range).toList())
                        .equals(TimeRangeSet.of(List.of(range)));
        if (whole) {
            pairs.add(new Pair(
                    inside.stream().map(Measurement::tally).reduce(Tally::plus).orElseThrow(), manual.tally()));
        } else {
            unmatched.add(manual);
        }
    }

    private Optional<DirectionAccuracy> direction(ToIntFunction<Tally> persons, EquivalenceTest test) {
        List<Pair> known = pairs.stream()
                .filter(pair -> persons.applyAsInt(pair.sensor()) != Tally.UNKNOWN
                        && persons.applyAsInt(pair.manual()) != Tally.UNKNOWN)
                .toList();
        int[] sensor = known.stream().map(Pair::sensor).mapToInt(persons).toArray();
        int[] manual = known.stream().map(Pair::manual).mapToInt(persons).toArray();
        boolean comparable = known.size() >= 2
                && known.stream().map(Pair::manual).mapToInt(persons).anyMatch(each -> each > 0);
        return comparable ? Optional.of(DirectionAccuracy.of(sensor, manual, test)) : Optional.empty();
    }
}
