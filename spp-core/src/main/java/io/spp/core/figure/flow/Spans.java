package io.spp.core.figure.flow;

import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.util.List;

/** Disjoint stretches of time in seconds, fast to ask how much of them lies in another. */
final class Spans {

    private final long[] starts;
    private final long[] ends;

    Spans(TimeRangeSet set) {
        List<TimeRange> ranges = set.ranges();
        starts = new long[ranges.size()];
        ends = new long[ranges.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = ranges.get(i).start().getEpochSecond();
            ends[i] = ranges.get(i).end().getEpochSecond();
        }
    }

    /** How many seconds of a stretch belong to it. */
    long overlap(long start, long end) {
        long seconds = 0;
        for (int i = firstEndingAfter(start); i < starts.length && starts[i] < end; i++) {
            seconds += Math.min(end, ends[i]) - Math.max(start, starts[i]);
        }
        return seconds;
    }

    /** The number of the stretch that holds an instant, which there must be. */
    int indexOf(long second) {
        return firstEndingAfter(second);
    }

    private int firstEndingAfter(long second) {
        int low = 0;
        for (int high = ends.length; low < high; ) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
