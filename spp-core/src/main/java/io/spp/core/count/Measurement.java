package io.spp.core.count;

import io.spp.core.time.TimeRange;
import java.util.Objects;

/**
 * What one source counted on one line in one interval.
 *
 * @param line the line's id
 * @param source what counted it: {@code sensor/channel}, or the name of an imported file; a line may have several sources, whose tallies add up
 * @param range the interval
 * @param tally the persons
 * @param completeness the share of the interval that was really observed, more than 0 up to 1
 */
public record Measurement(String line, String source, TimeRange range, Tally tally, double completeness) {

    public Measurement {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(tally, "tally");
        if (!(completeness > 0 && completeness <= 1)) {
            throw new IllegalArgumentException("completeness must be more than 0 and at most 1: " + completeness);
        }
    }

    /** A completely observed interval. */
    public static Measurement complete(String line, String source, TimeRange range, Tally tally) {
        return new Measurement(line, source, range, tally, 1);
    }

    /**
     * Whether this one is to be kept when the same source reports the same interval twice, in whatever order the two arrived: the more
     * complete one wins, then the one with more crossings (a running interval only grows), then the one with more entries.
     */
    public boolean supersedes(Measurement other) {
        if (completeness != other.completeness) {
            return completeness > other.completeness;
        }
        if (tally.crossings() != other.tally.crossings()) {
            return tally.crossings() > other.tally.crossings();
        }
        return tally.in() > other.tally.in();
    }
}
