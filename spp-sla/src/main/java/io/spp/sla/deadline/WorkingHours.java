package io.spp.sla.deadline;

import io.spp.core.calendar.DayKind;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * The hours in which the provider works on a working day; a shortened day ends an hour earlier (Labour Code art. 95).
 *
 * @param from when work begins
 * @param to when it ends, later than {@code from} by more than an hour
 */
public record WorkingHours(LocalTime from, LocalTime to) {

    public WorkingHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (Duration.between(from, to).compareTo(Duration.ofHours(1)) <= 0) {
            throw new IllegalArgumentException("working hours must be longer than an hour: " + from + "-" + to);
        }
    }

    /**
     * Hours as people write them, {@code 09:00-18:00}.
     *
     * @throws IllegalArgumentException saying what would be right
     */
    public static WorkingHours parse(String text) {
        String[] ends = text.strip().split("-", -1);
        try {
            if (ends.length == 2) {
                return new WorkingHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("write working hours as 09:00-18:00 (found: " + text + ")", e);
        }
        throw new IllegalArgumentException("write working hours as 09:00-18:00 (found: " + text + ")");
    }

    /** When work ends on a day of this kind. */
    public LocalTime close(DayKind kind) {
        return kind == DayKind.SHORT ? to.minusHours(1) : to;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
