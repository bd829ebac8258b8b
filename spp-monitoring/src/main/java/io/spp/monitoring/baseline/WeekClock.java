package io.spp.monitoring.baseline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The place of an instant in the local week, in a few nanoseconds for neighbouring instants. Not for several threads. */
public final class WeekClock {

    private static final long WEEK = 7 * 86_400L;
    private static final long EPOCH_IN_WEEK = 3 * 86_400L;

    private final ZoneRules rules;
    private long validFrom = Long.MAX_VALUE;
    private long validTo = Long.MIN_VALUE;
    private long offset;
    private long shift;

    /** The clock on the wall of a zone. */
    public WeekClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Seconds since Monday 00:00 on the wall. */
    public int secondOfWeek(long epochSecond) {
        adjust(epochSecond);
        return (int) Math.floorMod(epochSecond + offset + EPOCH_IN_WEEK, WEEK);
    }

    /**
     * Whether clocks were put forward or back so shortly before that a device with a local clock cannot tell this time from another: it
     * is no fault if the interval is absent. That is the second of the two equal hours in autumn, and the first hour after the skipped one in
     * spring.
     */
    public boolean isClockChange(long epochSecond) {
        adjust(epochSecond);
        return epochSecond - validFrom < shift;
    }

    private void adjust(long epochSecond) {
        if (epochSecond >= validFrom && epochSecond < validTo) {
            return;
        }
        Instant instant = Instant.ofEpochSecond(epochSecond);
        offset = rules.getOffset(instant).getTotalSeconds();
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        validFrom = before == null ? Long.MIN_VALUE / 2 : before.toEpochSecond();
        validTo = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        shift = before == null ? 0 : Math.abs(before.getDuration().toSeconds());
    }
}
