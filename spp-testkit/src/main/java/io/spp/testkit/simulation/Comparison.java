package io.spp.testkit.simulation;

import io.spp.core.count.Tally;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.traffic.Traffic;
import java.time.Instant;

/** Adds up, interval by interval, what really happened on a line and what was delivered. */
final class Comparison {

    private static final Tally NOBODY = Tally.of(0, 0);

    int intervals;
    int acknowledged;
    Tally truth = NOBODY;
    Tally sent = NOBODY;
    Tally lost = NOBODY;
    Tally invented = NOBODY;

    private Comparison() {}

    /** Over the intervals that start in the range or hold its start. */
    static Comparison of(Traffic traffic, SimulatedDevice device, String line, TimeRange range) {
        IntervalGrid grid = IntervalGrid.of(device.settings().interval());
        Comparison comparison = new Comparison();
        for (Instant start = grid.floor(range.start()); start.isBefore(range.end()); start = start.plus(grid.step())) {
            TimeRange interval = TimeRange.of(start, grid.step());
            if (traffic.range().encloses(interval)) {
                comparison.add(traffic.truth(line, interval), device, line, start);
            }
        }
        return comparison;
    }

    private void add(Tally really, SimulatedDevice device, String line, Instant start) {
        Tally told =
                device.acknowledged(line, start) ? device.reading(line, start).orElse(NOBODY) : NOBODY;
        intervals++;
        acknowledged += device.acknowledged(line, start) ? 1 : 0;
        truth = truth.plus(really);
        sent = sent.plus(told);
        lost = lost.plus(excess(really, told));
        invented = invented.plus(excess(told, really));
    }

    private static Tally excess(Tally more, Tally less) {
        return Tally.of(Math.max(0, more.in() - less.in()), Math.max(0, more.out() - less.out()));
    }
}
