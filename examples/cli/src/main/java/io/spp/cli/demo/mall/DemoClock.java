package io.spp.cli.demo.mall;

import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.testkit.device.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the demo's virtual time moves: by the devices' packages, and by the minute where a fault begins or ends, so that people are told in the very
 * minute in which it is noticed.
 */
final class DemoClock {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So long is a fault's edge noticed, told and worked on, once the package in which it lies has come. */
    private static final Duration WATCHED = Duration.ofHours(1);

    private DemoClock() {}

    /**
     * A part of the demo.
     *
     * @param range from when to when
     * @param tick how far the clock moves at once
     */
    record Stretch(TimeRange range, Duration tick) {}

    static List<Stretch> over(TimeRange range, List<Fault> faults) {
        TimeRangeSet watched = TimeRangeSet.of(faults.stream()
                        .flatMap(fault ->
                                List.of(fault.range().start(), fault.range().end()).stream())
                        .map(DemoClock::around)
                        .toList())
                .intersection(TimeRangeSet.of(List.of(range)));
        List<Stretch> stretches = new ArrayList<>();
        watched.ranges().forEach(each -> stretches.add(new Stretch(each, MINUTE)));
        TimeRangeSet.of(List.of(range))
                .minus(watched)
                .ranges()
                .forEach(each -> stretches.add(new Stretch(each, DemoSite.PACKAGE)));
        stretches.sort(Comparator.comparing(stretch -> stretch.range().start()));
        return stretches;
    }

    /** Whole packages, so that the clock meets every push. */
    private static TimeRange around(Instant edge) {
        long step = DemoSite.PACKAGE.toSeconds();
        Instant start = Instant.ofEpochSecond(Math.floorDiv(edge.getEpochSecond(), step) * step);
        return TimeRange.of(start.plus(DemoSite.PACKAGE), WATCHED);
    }
}
