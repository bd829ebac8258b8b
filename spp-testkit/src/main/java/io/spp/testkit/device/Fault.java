package io.spp.testkit.device;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Something that goes wrong with a simulated device in a range of whole minutes of true time, on request and therefore known. Faults of
 * one device may overlap; those that change values act in the order in which they were given.
 */
public sealed interface Fault {

    /** When it goes wrong; whole minutes. */
    TimeRange range();

    /** The name of the kind in {@code truth.json}. */
    String kind();

    /**
     * The device counts on and cannot send; everything arrives after the range.
     *
     * @param range when it cannot send
     */
    record OfflineBackfilled(TimeRange range) implements Fault {

        public OfflineBackfilled {
            wholeMinutes(range);
        }

        @Override
        public String kind() {
            return "OFFLINE_BACKFILLED";
        }
    }

    /**
     * The device has no power: it neither counts nor sends, and what happened is lost.
     *
     * @param range when it is off
     */
    record OfflineLost(TimeRange range) implements Fault {

        public OfflineLost {
            wholeMinutes(range);
        }

        @Override
        public String kind() {
            return "OFFLINE_LOST";
        }
    }

    /**
     * The device sends zeros, as with a covered lens.
     *
     * @param range when
     */
    record Silent(TimeRange range) implements Fault {

        public Silent {
            wholeMinutes(range);
        }

        @Override
        public String kind() {
            return "SILENT";
        }
    }

    /**
     * The device repeats one value in every interval.
     *
     * @param range when
     * @param value what it repeats; both directions
     */
    record Frozen(TimeRange range, Tally value) implements Fault {

        public Frozen {
            wholeMinutes(range);
            if (!value.hasIn() || !value.hasOut()) {
                throw new IllegalArgumentException("a frozen device repeats both directions: " + value);
            }
        }

        @Override
        public String kind() {
            return "FROZEN";
        }
    }

    /**
     * The device counts persons who are not there, such as shadows at night; the truth stays what it is.
     *
     * @param range when
     * @param perMinute how many each way and minute on average, more than 0 up to 1,000
     */
    record CountsWhileClosed(TimeRange range, double perMinute) implements Fault {

        public CountsWhileClosed {
            wholeMinutes(range);
            if (!(perMinute > 0 && perMinute <= 1000)) {
                throw new IllegalArgumentException(
                        "false persons a minute must be more than 0 up to 1000: " + perMinute);
            }
        }

        @Override
        public String kind() {
            return "COUNTS_WHILE_CLOSED";
        }
    }

    /**
     * The device's clock is wrong. A clock that jumps ahead leaves the skipped times without intervals; one that is put back stamps no
     * interval twice, so what it counts until its clock has caught up is lost.
     *
     * @param range when
     * @param offset what its clock shows minus true time, whole minutes, not zero
     */
    record ClockOff(TimeRange range, Duration offset) implements Fault {

        public ClockOff {
            wholeMinutes(range);
            if (offset.isZero() || !offset.equals(Duration.ofMinutes(offset.toMinutes()))) {
                throw new IllegalArgumentException("a clock's offset must be whole minutes other than zero: " + offset);
            }
        }

        @Override
        public String kind() {
            return "CLOCK";
        }
    }

    /**
     * The device takes entries for exits, as one that was mounted the wrong way round.
     *
     * @param range when
     */
    record Swapped(TimeRange range) implements Fault {

        public Swapped {
            wholeMinutes(range);
        }

        @Override
        public String kind() {
            return "SWAPPED";
        }
    }

    /**
     * The device sees a share of the persons, or some twice.
     *
     * @param range when
     * @param factor 0 up to 100
     */
    record Scaled(TimeRange range, double factor) implements Fault {

        public Scaled {
            wholeMinutes(range);
            if (!(factor >= 0 && factor <= 100)) {
                throw new IllegalArgumentException("factor must be 0 up to 100: " + factor);
            }
        }

        @Override
        public String kind() {
            return "SCALED";
        }
    }

    /**
     * The device sends each package twice.
     *
     * @param range when
     */
    record Repeated(TimeRange range) implements Fault {

        public Repeated {
            wholeMinutes(range);
        }

        @Override
        public String kind() {
            return "REPEATED";
        }
    }

    /**
     * The device sends each second package after its successor.
     *
     * @param range when
     */
    record Reordered(TimeRange range) implements Fault {

        public Reordered {
            wholeMinutes(range);
        }

        @Override
        public String kind() {
            return "REORDERED";
        }
    }

    private static void wholeMinutes(TimeRange range) {
        if (!range.start().equals(range.start().truncatedTo(ChronoUnit.MINUTES))
                || !range.end().equals(range.end().truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("a fault lasts whole minutes: " + range);
        }
    }
}
