package io.spp.core.store.ledger;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How exactly stores keep time: boundaries of intervals to the second, moments of recording to the millisecond. */
public final class StoreTime {

    private StoreTime() {}

    /**
     * The second at which an interval starts or ends.
     *
     * @throws IllegalArgumentException if it lies between two seconds
     */
    public static long seconds(Instant boundary) {
        if (boundary.getNano() != 0) {
            throw new IllegalArgumentException("an interval must start and end on a whole second: " + boundary);
        }
        return boundary.getEpochSecond();
    }

    /** The range itself, if it starts and ends on whole seconds. */
    public static TimeRange checked(TimeRange range) {
        seconds(range.start());
        seconds(range.end());
        return range;
    }

    /** The first whole second at or after an instant: an interval starts at or after the one if and only if it does for the other. */
    public static long secondsFrom(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    /** The range between two seconds since 1970. */
    public static TimeRange range(long start, long end) {
        return new TimeRange(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    /** A moment as stores keep it. */
    public static Instant moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
