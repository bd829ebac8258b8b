package io.spp.sla.deadline;

import io.spp.core.text.BilingualText;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One day on the way to a due date.
 *
 * @param date the date
 * @param kind the kind of day, or {@code SUSPENDED} where a pause touches it
 * @param number the how-manieth counted day it is; absent where it is not counted
 * @param why for people
 */
public record TraceDay(
        LocalDate date, String kind, @Nullable Integer number, BilingualText why) {

    /** The kind of a date that a pause touches. */
    public static final String SUSPENDED = "SUSPENDED";

    /** The how-manieth counted day it is; empty where it is not counted. */
    public OptionalInt counted() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
