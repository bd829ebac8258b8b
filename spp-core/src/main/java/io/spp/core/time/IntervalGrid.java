package io.spp.core.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Equal intervals that tile the time line without gap, as a counting line reports them.
 *
 * @param step the length of one interval, at least a second and whole seconds
 * @param anchor any instant at which an interval starts
 */
public record IntervalGrid(Duration step, Instant anchor) {

    public IntervalGrid {
        if (step.toSeconds() < 1 || !step.equals(Duration.ofSeconds(step.toSeconds()))) {
            throw new IllegalArgumentException("interval length must be whole seconds, at least one: " + step);
        }
    }

    /** The grid that has a start at the epoch: right for every length that divides an hour and every zone of whole hours. */
    public static IntervalGrid of(Duration step) {
        return new IntervalGrid(step, Instant.EPOCH);
    }

    /** The start of the interval that holds the instant. */
    public Instant floor(Instant instant) {
        long step = this.step.toSeconds();
        long offset = Math.floorMod(anchor.getEpochSecond(), step);
        long second = Math.floorDiv(instant.getEpochSecond() - offset, step) * step + offset;
        return Instant.ofEpochSecond(second);
    }

    /** The first start at or after the instant. */
    public Instant ceiling(Instant instant) {
        Instant floor = floor(instant);
        return floor.equals(instant) ? floor : floor.plus(step);
    }

    /** The interval that holds the instant. */
    public TimeRange slot(Instant instant) {
        return TimeRange.of(floor(instant), step);
    }

    /** Whether the range is exactly one interval of the grid. */
    public boolean isSlot(TimeRange range) {
        return range.duration().equals(step) && floor(range.start()).equals(range.start());
    }

    /** How many whole intervals start in the range. */
    public int count(TimeRange range) {
        Instant first = ceiling(range.start());
        return first.isBefore(range.end())
                ? Math.toIntExact((Duration.between(first, range.end()).toSeconds() - 1) / step.toSeconds() + 1)
                : 0;
    }
}
