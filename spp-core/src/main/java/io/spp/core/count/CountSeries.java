package io.spp.core.count;

import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/**
 * One line over a stretch of equal intervals, in columns: what engines calculate with. Immutable.
 *
 * <p>Interval {@code i} starts at {@code start + i * step}. It is measured or not, may be flagged, and may be closed (nobody expected);
 * these are independent: persons may have been counted while closed. At most 50 million intervals.
 */
public final class CountSeries {

    private static final int MOST = 50_000_000;
    private static final byte MEASURED = 1;
    private static final byte FLAGGED = 2;
    private static final byte CLOSED = 4;

    private final String line;
    private final Duration step;
    private final Instant start;
    private final int[] in;
    private final int[] out;
    private final byte[] states;

    private CountSeries(String line, Duration step, Instant start, int[] in, int[] out, byte[] states) {
        this.line = line;
        this.step = step;
        this.start = start;
        this.in = in;
        this.out = out;
        this.states = states;
    }

    /**
     * Starts a series.
     *
     * @param line the line's id
     * @param grid the intervals
     * @param range the stretch; intervals that start in it
     * @throws IllegalArgumentException if the range holds no interval or more than 50 million
     */
    public static Builder builder(String line, IntervalGrid grid, TimeRange range) {
        return new Builder(line, grid, range);
    }

    /** The line's id. */
    public String line() {
        return line;
    }

    /** The length of one interval. */
    public Duration step() {
        return step;
    }

    /** How many intervals it has. */
    public int size() {
        return states.length;
    }

    /** From the first to the last interval. */
    public TimeRange range() {
        return TimeRange.of(start, startOf(size()));
    }

    /** The start of an interval; of the one after the last too. */
    public Instant startOf(int i) {
        return start.plusSeconds(i * step.toSeconds());
    }

    /** An interval. */
    public TimeRange rangeOf(int i) {
        return TimeRange.of(startOf(i), startOf(i + 1));
    }

    /** The first interval that starts at or after the instant, from 0 to {@link #size()}. */
    public int indexFrom(Instant instant) {
        long seconds = instant.getEpochSecond() - start.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        long index = -Math.floorDiv(-seconds, step.toSeconds());
        return (int) Math.max(0, Math.min(size(), index));
    }

    /** Persons who entered, or {@link Tally#UNKNOWN}. */
    public int in(int i) {
        return in[i];
    }

    /** Persons who left, or {@link Tally#UNKNOWN}. */
    public int out(int i) {
        return out[i];
    }

    /** All entries as a copy; {@link Tally#UNKNOWN} where not counted. */
    public int[] in() {
        return in.clone();
    }

    /** All exits as a copy; {@link Tally#UNKNOWN} where not counted. */
    public int[] out() {
        return out.clone();
    }

    /** Whether a sensor counted the interval. */
    public boolean isMeasured(int i) {
        return (states[i] & MEASURED) != 0;
    }

    /** Whether the interval is marked incorrect. */
    public boolean isFlagged(int i) {
        return (states[i] & FLAGGED) != 0;
    }

    /** Whether nobody is expected in the interval. */
    public boolean isClosed(int i) {
        return (states[i] & CLOSED) != 0;
    }

    /** Whether the interval was counted and the count may be trusted. */
    public boolean isUsable(int i) {
        return (states[i] & (MEASURED | FLAGGED)) == MEASURED;
    }

    /** Whether a value is expected and there is none that may be trusted. */
    public boolean isGap(int i) {
        return !isUsable(i) && !isClosed(i);
    }

    /** Collects a series. */
    public static final class Builder {

        private final String line;
        private final IntervalGrid grid;
        private final CountSeries series;

        private Builder(String line, IntervalGrid grid, TimeRange range) {
            long most = range.duration().toSeconds() / grid.step().toSeconds();
            if (most > MOST) {
                throw new IllegalArgumentException(range + " has more than " + MOST + " intervals of " + grid.step());
            }
            int size = grid.count(range);
            if (size == 0) {
                throw new IllegalArgumentException(range + " holds no interval of " + grid.step());
            }
            this.line = line;
            this.grid = grid;
            this.series = new CountSeries(
                    line, grid.step(), grid.ceiling(range.start()), new int[size], new int[size], new byte[size]);
            Arrays.fill(series.in, Tally.UNKNOWN);
            Arrays.fill(series.out, Tally.UNKNOWN);
        }

        /**
         * Adds a measured interval of the line; several sources of the same interval add up.
         *
         * @return false if it is none of the series' intervals and was left out
         */
        public boolean add(Measurement measurement) {
            TimeRange range = measurement.range();
            if (!measurement.line().equals(line)) {
                throw new IllegalArgumentException("line " + measurement.line() + " in the series of " + line);
            }
            if (!grid.isSlot(range) || !series.range().encloses(range)) {
                return false;
            }
            int i = series.indexFrom(range.start());
            Tally tally = measurement.tally();
            if (series.isMeasured(i)) {
                tally = tally.plus(new Tally(series.in[i], series.out[i]));
            }
            series.in[i] = tally.in();
            series.out[i] = tally.out();
            series.states[i] |= MEASURED;
            return true;
        }

        /** Adds measured intervals; those that are none of the series' are left out. */
        public Builder addAll(Collection<Measurement> measurements) {
            measurements.forEach(this::add);
            return this;
        }

        /** Marks every interval that touches the range as incorrect. */
        public Builder flag(TimeRange range) {
            set(FLAGGED, series.indexFrom(grid.floor(range.start())), series.indexFrom(range.end()));
            return this;
        }

        /** Marks every interval that lies wholly outside the opening hours as closed. */
        public Builder open(TimeRangeSet openingHours) {
            set(CLOSED, 0, series.size());
            for (TimeRange open : openingHours.ranges()) {
                int from = series.indexFrom(grid.floor(open.start()));
                for (int i = from; i < series.indexFrom(open.end()); i++) {
                    series.states[i] &= ~CLOSED;
                }
            }
            return this;
        }

        /** The series; the builder must not be used afterwards. */
        public CountSeries build() {
            return series;
        }

        private void set(byte state, int from, int to) {
            for (int i = from; i < to; i++) {
                series.states[i] |= state;
            }
        }
    }
}
