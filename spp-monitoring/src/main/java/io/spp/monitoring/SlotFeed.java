package io.spp.monitoring;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.monitoring.rule.Transition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lays measurements on a line's grid and shows them to its watch, interval by interval. Shorter measurements are added up; a longer one is
 * shared among the intervals it covers in proportion to time, whole persons only.
 */
final class SlotFeed {

    private final LineWatch watch;
    private final int step;
    private final int sources;
    private final Set<String> heard = new HashSet<>();

    SlotFeed(LineWatch watch) {
        this.watch = watch;
        this.step = Math.toIntExact(watch.line().interval().toSeconds());
        this.sources = watch.line().sources();
    }

    /**
     * @param measurements by start; those that end before the watch's place are passed over
     * @param until intervals that end later are left for the next time
     */
    void feed(List<Measurement> measurements, long until, Consumer<Transition> transitions) {
        int from = 0;
        while (watch.next() + step <= until) {
            long start = watch.next();
            long end = start + step;
            while (from < measurements.size() && end(measurements.get(from)) <= start) {
                from++;
            }
            if (from < measurements.size() && isWhole(measurements.get(from), start, end)) {
                Measurement only = measurements.get(from++);
                watch.measured(only.tally().in(), only.tally().out(), only.completeness(), transitions);
            } else {
                gather(measurements, from, start, end, transitions);
            }
        }
    }

    private boolean isWhole(Measurement measurement, long start, long end) {
        return sources == 1 && start(measurement) == start && end(measurement) == end;
    }

    private void gather(
            List<Measurement> measurements, int from, long start, long end, Consumer<Transition> transitions) {
        int in = Tally.UNKNOWN;
        int out = Tally.UNKNOWN;
        double observed = 0;
        heard.clear();
        for (int i = from; i < measurements.size() && start(measurements.get(i)) < end; i++) {
            Measurement each = measurements.get(i);
            long common = Math.min(end, end(each)) - Math.max(start, start(each));
            if (common > 0) {
                in = sum(in, share(each.tally().in(), each, start, end));
                out = sum(out, share(each.tally().out(), each, start, end));
                observed += common * each.completeness();
                heard.add(each.source());
            }
        }
        if (heard.size() >= sources) {
            watch.measured(in, out, Math.min(1, observed / ((double) step * heard.size())), transitions);
        } else {
            watch.absent(transitions);
        }
    }

    private static int share(int persons, Measurement measurement, long start, long end) {
        if (persons <= 0 || start(measurement) >= start && end(measurement) <= end) {
            return persons;
        }
        return before(persons, measurement, end) - before(persons, measurement, start);
    }

    private static int before(int persons, Measurement measurement, long instant) {
        long length = end(measurement) - start(measurement);
        long part = Math.max(0, Math.min(length, instant - start(measurement)));
        return (int) (persons * part / length);
    }

    private static int sum(int a, int b) {
        return a == Tally.UNKNOWN ? b : b == Tally.UNKNOWN ? a : a + b;
    }

    private static long start(Measurement measurement) {
        return measurement.range().start().getEpochSecond();
    }

    private static long end(Measurement measurement) {
        return measurement.range().end().getEpochSecond();
    }
}
