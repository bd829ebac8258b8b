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
    private List<Measurement> measurements = List.of();
    private int at;

    SlotFeed(LineWatch watch) {
        this.watch = watch;
        this.step = Math.toIntExact(watch.line().interval().toSeconds());
        this.sources = watch.line().sources();
    }

    LineWatch watch() {
        return watch;
    }

    /** Takes the measurements of the time to come, by start; those that end before the watch's place are passed over. */
    void load(List<Measurement> next) {
        measurements = next;
        at = 0;
    }

    /** Shows the intervals that end by then. */
    void feed(long until, Consumer<Transition> transitions) {
        while (watch.next() + step <= until) {
            long start = watch.next();
            long end = start + step;
            while (at < measurements.size() && end(measurements.get(at)) <= start) {
                at++;
            }
            if (at < measurements.size() && isWhole(measurements.get(at), start, end)) {
                Measurement only = measurements.get(at++);
                watch.measured(only.tally().in(), only.tally().out(), only.completeness(), transitions);
            } else {
                gather(start, end, transitions);
            }
        }
    }

    private boolean isWhole(Measurement measurement, long start, long end) {
        return sources == 1 && start(measurement) == start && end(measurement) == end;
    }

    private void gather(long start, long end, Consumer<Transition> transitions) {
        int in = Tally.UNKNOWN;
        int out = Tally.UNKNOWN;
        double observed = 0;
        heard.clear();
        for (int i = at; i < measurements.size() && start(measurements.get(i)) < end; i++) {
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
