package io.spp.core.figure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long one bucket of an answer is. Days are business days; longer buckets consist of whole ones. */
public enum Grain {
    /** The interval of the lines; the longest where they differ. */
    INTERVAL,
    /** A clock hour. */
    HOUR,
    /** A business day. */
    DAY,
    /** An ISO week, Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A quarter. */
    QUARTER,
    /** A calendar year. */
    YEAR,
    /** Everything asked for at once. */
    PERIOD;

    /** The grain that a word names, in any case. */
    public static Optional<Grain> of(String word) {
        return Arrays.stream(values())
                .filter(grain -> grain.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** {@code day}, as reports and the HTTP API write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a bucket is shorter than a day. */
    public boolean isWithinDay() {
        return this == INTERVAL || this == HOUR;
    }

    /** The key of the bucket that a business day belongs to. */
    String key(LocalDate date, LocalDate first, LocalDate last) {
        return switch (this) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        date.get(IsoFields.WEEK_BASED_YEAR),
                        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.format(Locale.ROOT, "%04d", date.getYear());
            case PERIOD -> first + "/" + last;
            default -> date.toString();
        };
    }
}
