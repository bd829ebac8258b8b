package io.spp.benchmarks.monitoring;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Healthy counts with faults of one kind in them, at most eight on a line, in equal parts of its time after the first eight weeks (half of
 * a shorter file), drawn by a seed; a line is faulty
 * for a sixth of its time at most. A draw that meets many missing
 * intervals is repeated.
 *
 * @param counts the counts by line
 * @param faults where the faults are, by line
 */
record Injection(Map<String, List<Measurement>> counts, Map<String, List<TimeRange>> faults) {

    private static final int MOST = 8;
    private static final int MARGIN = 48;
    private static final int SPARSE = 6;
    private static final double MOSTLY = 0.6;
    private static final Duration WARM_UP = Duration.ofDays(56);
    private static final int TRIES = 50;
    private static final int FEWEST_PERSONS = 10;

    static Injection of(Fault fault, Map<String, List<Measurement>> healthy, ZoneId zone, long seed) {
        Random chance = new Random(seed);
        Map<String, List<Measurement>> counts = new TreeMap<>();
        Map<String, List<TimeRange>> faults = new TreeMap<>();
        healthy.forEach((line, measured) -> {
            List<Measurement> faulty = new ArrayList<>(measured);
            List<TimeRange> drawn = draw(fault, measured, zone, chance);
            drawn.forEach(range -> apply(fault, faulty, range, chance));
            counts.put(line, faulty);
            faults.put(line, drawn);
        });
        return new Injection(counts, faults);
    }

    private static List<TimeRange> draw(Fault fault, List<Measurement> measured, ZoneId zone, Random chance) {
        List<TimeRange> drawn = new ArrayList<>();
        Duration step = measured.get(0).range().duration();
        boolean twoDirections = measured.get(0).tally().out() != Tally.UNKNOWN;
        Instant warm = warm(measured);
        int from = 0;
        while (from < measured.size() && measured.get(from).range().start().isBefore(warm)) {
            from++;
        }
        int longest =
                fault == Fault.SPIKE ? 1 : (int) Duration.ofHours(fault.most).dividedBy(step);
        int parts = Math.min(MOST, (measured.size() - from) / (SPARSE * longest + 2 * MARGIN));
        if (parts == 0 || fault.isOfDirections() && !twoDirections) {
            return drawn;
        }
        int part = (measured.size() - from) / parts;
        for (int i = 0; i < parts; i++) {
            for (int t = 0; t < TRIES; t++) {
                int units = fault.least + chance.nextInt(fault.most - fault.least + 1);
                int length =
                        fault == Fault.SPIKE ? 1 : (int) Duration.ofHours(units).dividedBy(step);
                int start = from + i * part + MARGIN + chance.nextInt(part - longest - 2 * MARGIN + 1);
                if (fits(fault, measured, start, length, step, zone)) {
                    drawn.add(TimeRange.of(measured.get(start).range().start(), step.multipliedBy(length)));
                    break;
                }
            }
        }
        return drawn;
    }

    /** Eight weeks after the first measurement, or half of a shorter file. */
    private static Instant warm(List<Measurement> measured) {
        Instant first = measured.get(0).range().start();
        Duration half = Duration.between(
                        first, measured.get(measured.size() - 1).range().end())
                .dividedBy(2);
        return first.plus(half.compareTo(WARM_UP) < 0 ? half : WARM_UP);
    }

    private static boolean fits(
            Fault fault, List<Measurement> measured, int start, int length, Duration step, ZoneId zone) {
        Measurement first = measured.get(start);
        Instant end = first.range().start().plus(step.multipliedBy(length));
        long present = measured.subList(start, start + length).stream()
                .filter(each -> each.range().start().isBefore(end))
                .count();
        boolean whole = present >= MOSTLY * length;
        int hour = first.range().start().atZone(zone).getHour();
        boolean day = !fault.isByDay() || hour >= 7 && hour + length * step.toMinutes() / 60 <= 22;
        boolean persons =
                fault != Fault.SPIKE && fault != Fault.FROZEN || first.tally().in() >= FEWEST_PERSONS;
        return whole && day && persons;
    }

    private static void apply(Fault fault, List<Measurement> counts, TimeRange range, Random chance) {
        Tally held = counts.stream()
                .filter(each -> range.contains(each.range().start()))
                .findFirst()
                .orElseThrow()
                .tally();
        for (int i = 0; i < counts.size(); i++) {
            Measurement each = counts.get(i);
            if (range.contains(each.range().start())) {
                Tally told = fault.apply(each.tally(), held, chance);
                counts.set(i, Measurement.complete(each.line(), each.source(), each.range(), told));
            }
        }
    }
}
