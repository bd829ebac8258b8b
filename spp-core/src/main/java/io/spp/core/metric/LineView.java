package io.spp.core.metric;

import io.spp.core.count.Estimate;
import io.spp.core.count.LineInterval;
import io.spp.core.count.Measurement;
import io.spp.core.count.MissingReason;
import io.spp.core.count.Tally;
import io.spp.core.quality.Flag;
import io.spp.core.store.CountStore;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.StoredCount;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A line over a stretch of time as figures see it: every interval is measured, restored, missing or closed. */
public final class LineView {

    private final List<LineInterval> intervals;
    private final TimeRangeSet expected;

    private LineView(List<LineInterval> intervals, TimeRangeSet expected) {
        this.intervals = intervals;
        this.expected = expected;
    }

    /**
     * Reads the layers of a line and lays them over each other.
     *
     * @param store the counts
     * @param line the line's id
     * @param grid the line's intervals
     * @param range the stretch, whole intervals
     * @param expected when counts are expected: the opening hours, or the whole range
     */
    public static LineView of(CountStore store, String line, IntervalGrid grid, TimeRange range, TimeRangeSet expected)
            throws IOException {
        Layers layers = new Layers(grid);
        store.measured(line, range).forEach(layers::measured);
        store.restored(line, range).forEach(layers::restored);
        store.flags(line, range).forEach(layers::flagged);
        List<LineInterval> intervals = new ArrayList<>(grid.count(range));
        for (Instant start = grid.ceiling(range.start());
                start.isBefore(range.end());
                start = start.plus(grid.step())) {
            intervals.add(layers.interval(TimeRange.of(start, grid.step()), expected));
        }
        return new LineView(intervals, expected.intersection(TimeRangeSet.of(List.of(range))));
    }

    /** The intervals in order, without gap. */
    public List<LineInterval> intervals() {
        return List.copyOf(intervals);
    }

    /**
     * The part of this view that lies in a stretch.
     *
     * @param range the stretch, whole intervals
     */
    public LineView within(TimeRange range) {
        return new LineView(
                intervals.subList(firstFrom(range.start()), firstFrom(range.end())),
                expected.intersection(TimeRangeSet.of(List.of(range))));
    }

    private int firstFrom(Instant instant) {
        int low = 0;
        for (int high = intervals.size(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (intervals.get(middle).range().start().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Persons who entered. */
    public Footfall entries() {
        return footfall(Direction.IN);
    }

    /** Persons who left. */
    public Footfall exits() {
        return footfall(Direction.OUT);
    }

    private Footfall footfall(Direction direction) {
        Sum sum = new Sum(direction);
        intervals.forEach(sum::add);
        return new Footfall(sum.known, sum.restored, expected.duration(), sum.measured, sum.replaced);
    }

    private enum Direction {
        IN,
        OUT
    }

    private final class Sum {

        private final Direction direction;
        private long known;
        private Estimate restored = Estimate.certain(0);
        private Duration measured = Duration.ZERO;
        private Duration replaced = Duration.ZERO;

        Sum(Direction direction) {
            this.direction = direction;
        }

        void add(LineInterval interval) {
            if (interval instanceof LineInterval.Measured value && value.flag().isEmpty()) {
                int persons = direction == Direction.IN
                        ? value.tally().in()
                        : value.tally().out();
                if (persons != Tally.UNKNOWN) {
                    known += persons;
                    measured = measured.plus(expectedPart(value.range(), value.completeness()));
                }
            } else if (interval instanceof LineInterval.Restored value) {
                (direction == Direction.IN ? value.in() : value.out()).ifPresent(estimate -> {
                    restored = restored.plus(estimate);
                    replaced = replaced.plus(value.range().duration());
                });
            }
        }

        private Duration expectedPart(TimeRange range, double completeness) {
            return expected.contains(range.start())
                    ? Duration.ofMillis(Math.round(range.duration().toMillis() * completeness))
                    : Duration.ZERO;
        }
    }

    private static final class Layers {

        private final IntervalGrid grid;
        private final Map<Instant, Measurement> measured = new TreeMap<>();
        private final Map<Instant, RestoredCount> restored = new TreeMap<>();
        private final List<Flag> flags = new ArrayList<>();

        Layers(IntervalGrid grid) {
            this.grid = grid;
        }

        void measured(StoredCount count) {
            if (grid.isSlot(count.measurement().range())) {
                measured.merge(count.measurement().range().start(), count.measurement(), Layers::together);
            }
        }

        void restored(RestoredCount count) {
            restored.put(count.range().start(), count);
        }

        void flagged(Flag flag) {
            flags.add(flag);
        }

        LineInterval interval(TimeRange slot, TimeRangeSet expected) {
            RestoredCount calculated = restored.get(slot.start());
            if (calculated != null) {
                return new LineInterval.Restored(
                        slot, calculated.in(), calculated.out(), calculated.method(), calculated.plan());
            }
            Measurement counted = measured.get(slot.start());
            if (counted != null) {
                Optional<Flag> flag = flags.stream()
                        .filter(mark -> mark.range().overlaps(slot))
                        .findFirst();
                return new LineInterval.Measured(slot, counted.tally(), counted.completeness(), flag);
            }
            return expected.contains(slot.start())
                    ? new LineInterval.Missing(slot, MissingReason.NOT_RECEIVED)
                    : new LineInterval.Closed(slot);
        }

        private static Measurement together(Measurement a, Measurement b) {
            return new Measurement(
                    a.line(),
                    a.source() + "+" + b.source(),
                    a.range(),
                    a.tally().plus(b.tally()),
                    Math.min(a.completeness(), b.completeness()));
        }
    }
}
