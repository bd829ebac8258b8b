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
 * Healthy counts with faults of one kind in them, one in each eighth of every line's time after its first eight weeks, drawn by a seed. A line is left out
 * if it is too short; a draw that meets missing intervals is repeated.
 *
 * @param counts the counts by line
 * @param faults where the faults are, by line
 */
record Injection(Map<String, List<Measurement>> counts, Map<String, List<TimeRange>> faults) {

    private static final int PARTS = 8;
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
        Instant warm = measured.get(0).range().start().plus(WARM_UP);
        int from = 0;
        while (from < measured.size() && measured.get(from).range().start().isBefore(warm)) {
            from++;
        }
        int part = (measured.size() - from) / PARTS;
        int longest =
                fault == Fault.SPIKE ? 1 : (int) (Duration.ofHours(fault.most).dividedBy(step));
        if (part <= longest + 96 || fault.isOfDirections() && !twoDirections) {
            return drawn;
        }
        for (int i = 0; i < PARTS; i++) {
            for (int t = 0; t < TRIES; t++) {
                int units = fault.least + chance.nextInt(fault.most - fault.least + 1);
                int length =
                        fault == Fault.SPIKE ? 1 : (int) Duration.ofHours(units).dividedBy(step);
                int start = from + i * part + 48 + chance.nextInt(part - longest - 96 + 1);
                if (fits(fault, measured, start, length, step, zone)) {
                    drawn.add(TimeRange.of(measured.get(start).range().start(), step.multipliedBy(length)));
                    break;
                }
            }
        }
        return drawn;
    }

    private static boolean fits(
            Fault fault, List<Measurement> measured, int start, int length, Duration step, ZoneId zone) {
        Measurement first = measured.get(start);
        Measurement last = measured.get(start + length - 1);
        boolean whole =
                Duration.between(first.range().start(), last.range().end()).equals(step.multipliedBy(length));
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
