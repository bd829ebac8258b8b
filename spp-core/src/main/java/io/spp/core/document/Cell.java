package io.spp.core.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** One value of a table or list, with its type, so that each form of the paper writes it as its readers expect. */
public sealed interface Cell {

    /** Words. */
    static Cell text(String text) {
        return new Text(text);
    }

    /** A whole number, grouped by thousands. */
    static Cell number(long value) {
        return new Amount(BigDecimal.valueOf(value), 0);
    }

    /** A number rounded half up to so many decimals. */
    static Cell number(double value, int decimals) {
        return new Amount(BigDecimal.valueOf(value), decimals);
    }

    /** A share from 0 to 1, shown as per cent with one decimal. */
    static Cell share(double ratio) {
        return new Share(ratio, 1);
    }

    /** From and to, rounded half up to so many decimals. */
    static Cell range(double low, double high, int decimals) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high), decimals);
    }

    /** A moment, shown to the minute in the document's zone. */
    static Cell at(Instant instant) {
        return new DateTime(instant);
    }

    /** A day. */
    static Cell on(LocalDate date) {
        return new Date(date);
    }

    /** A word with a tone, such as "met" or "breached". */
    static Cell status(String text, Tone tone) {
        return new Status(text, tone);
    }

    /** No value: a dash. */
    static Cell none() {
        return new None();
    }

    /**
     * Words.
     *
     * @param text what it says
     */
    record Text(String text) implements Cell {

        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A number.
     *
     * @param value the exact value
     * @param decimals how many decimals are shown
     */
    record Amount(BigDecimal value, int decimals) implements Cell {

        public Amount {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A share.
     *
     * @param ratio 0 to 1 for 0 to 100 per cent
     * @param decimals how many decimals of the percentage are shown
     */
    record Share(double ratio, int decimals) implements Cell {

        public Share {
            if (!Double.isFinite(ratio)) {
                throw new IllegalArgumentException("share " + ratio);
            }
        }
    }

    /**
     * An interval of numbers.
     *
     * @param low its lower end
     * @param high its upper end
     * @param decimals how many decimals are shown
     */
    record Range(BigDecimal low, BigDecimal high, int decimals) implements Cell {

        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("range from " + low + " to " + high);
            }
        }
    }

    /**
     * A moment.
     *
     * @param instant the moment
     */
    record DateTime(Instant instant) implements Cell {

        public DateTime {
            Objects.requireNonNull(instant, "instant");
        }
    }

    /**
     * A day.
     *
     * @param date the day
     */
    record Date(LocalDate date) implements Cell {

        public Date {
            Objects.requireNonNull(date, "date");
        }
    }

    /**
     * A word with a tone.
     *
     * @param text what it says
     * @param tone how good the news is
     */
    record Status(String text, Tone tone) implements Cell {

        public Status {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(tone, "tone");
        }
    }

    /** No value. */
    record None() implements Cell {}
}
