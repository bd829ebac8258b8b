package io.spp.benchmarks.store;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Counts of many lines, one sensor each, in the order in which they would arrive. */
final class Fleet {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final long SEED = 20261122;

    private Fleet() {}

    static String line(int number) {
        return "line-" + number;
    }

    /** Interval after interval, in each of them every line. */
    static List<Measurement> counts(int lines, int intervals, Duration length) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Measurement> counts = new ArrayList<>(lines * intervals);
        for (int interval = 0; interval < intervals; interval++) {
            TimeRange range = TimeRange.of(START.plus(length.multipliedBy(interval)), length);
            for (int line = 0; line < lines; line++) {
                counts.add(Measurement.complete(
                        line(line), "sensor-" + line + "/1", range, Tally.of(random.nextInt(20), random.nextInt(20))));
            }
        }
        return counts;
    }
}
