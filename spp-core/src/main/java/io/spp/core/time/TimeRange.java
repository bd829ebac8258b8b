package io.spp.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A half-open stretch of the time line: the start belongs to it, the end does not.
 *
 * @param start the first instant inside
 * @param end the first instant after it, later than {@code start}
 */
public record TimeRange(Instant start, Instant end) implements Comparable<TimeRange> {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("range must end after it starts: " + start + " to " + end);
        }
    }

    /** The range between two instants. */
    public static TimeRange of(Instant startInclusive, Instant endExclusive) {
        return new TimeRange(startInclusive, endExclusive);
    }

    /** The range that starts at an instant and lasts a positive while. */
    public static TimeRange of(Instant startInclusive, Duration length) {
        return new TimeRange(startInclusive, startInclusive.plus(length));
    }

    /** How long it lasts. */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /** Whether the instant lies inside; the end does not. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether the other range lies wholly inside. */
    public boolean encloses(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two share at least one instant; touching ranges do not. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What both have in common. */
    public Optional<TimeRange> intersection(TimeRange other) {
        return overlaps(other)
                ? Optional.of(new TimeRange(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /** From the earlier start to the later end, whatever lies between. */
    public TimeRange span(TimeRange other) {
        return new TimeRange(earlier(start, other.start), later(end, other.end));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(TimeRange other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    /** {@code 2024-05-02T07:00:00Z/2024-05-02T08:00:00Z}, as ISO 8601 writes intervals. */
    @Override
    public String toString() {
        return start + "/" + end;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
