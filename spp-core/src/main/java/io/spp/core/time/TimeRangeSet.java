package io.spp.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Disjoint ranges in order; ranges that touch are one. Immutable. */
public final class TimeRangeSet {

    private static final TimeRangeSet EMPTY = new TimeRangeSet(List.of());

    private final List<TimeRange> ranges;

    private TimeRangeSet(List<TimeRange> ranges) {
        this.ranges = ranges;
    }

    /** No time at all. */
    public static TimeRangeSet empty() {
        return EMPTY;
    }

    /** The union of any ranges, in any order. */
    public static TimeRangeSet of(Collection<TimeRange> ranges) {
        List<TimeRange> merged = new ArrayList<>(ranges.size());
        for (TimeRange range : ranges.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !range.start().isAfter(merged.get(last).end())) {
                merged.set(last, merged.get(last).span(range));
            } else {
                merged.add(range);
            }
        }
        return new TimeRangeSet(List.copyOf(merged));
    }

    /** The ranges in order, none touching the next. */
    public List<TimeRange> ranges() {
        return ranges;
    }

    /** Whether it holds no time. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The time it holds altogether. */
    public Duration duration() {
        return ranges.stream().map(TimeRange::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether the instant lies in one of the ranges. */
    public boolean contains(Instant instant) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).end().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < ranges.size() && ranges.get(low).contains(instant);
    }

    /** What lies in either. */
    public TimeRangeSet union(TimeRangeSet other) {
        List<TimeRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /** What lies in both. */
    public TimeRangeSet intersection(TimeRangeSet other) {
        List<TimeRange> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            TimeRange a = ranges.get(i);
            TimeRange b = other.ranges.get(j);
            a.intersection(b).ifPresent(common::add);
            if (a.end().isBefore(b.end())) {
                i++;
            } else {
                j++;
            }
        }
        return new TimeRangeSet(List.copyOf(common));
    }

    /** What lies here and not there. */
    public TimeRangeSet minus(TimeRangeSet other) {
        List<TimeRange> left = new ArrayList<>();
        int next = 0;
        for (TimeRange range : ranges) {
            Instant from = range.start();
            while (next < other.ranges.size() && other.ranges.get(next).start().isBefore(range.end())) {
                TimeRange hole = other.ranges.get(next);
                if (from.isBefore(hole.start())) {
                    left.add(new TimeRange(from, hole.start()));
                }
                from = from.isAfter(hole.end()) ? from : hole.end();
                if (hole.end().isAfter(range.end())) {
                    break;
                }
                next++;
            }
            if (from.isBefore(range.end())) {
                left.add(new TimeRange(from, range.end()));
            }
        }
        return new TimeRangeSet(List.copyOf(left));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeRangeSet set && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
