package io.spp.sla.deadline;

import io.spp.core.calendar.DecreeDays;
import java.util.Objects;

/**
 * The readings under which days are counted (A7, A8, A28 and presidential days).
 *
 * @param eventDayCounts whether the day of the event is the first day; false by art. 191 of the Civil Code
 * @param sameDayMoves whether a same-day duty on a day off moves to the next working day; true by art. 193
 * @param endsAtCloseOfBusiness whether the last day ends with the working hours instead of midnight; false by art. 194
 * @param decreeDays whether presidential non-working days count
 */
public record Counting(
        boolean eventDayCounts, boolean sameDayMoves, boolean endsAtCloseOfBusiness, DecreeDays decreeDays) {

    /** The default readings. */
    public static final Counting STANDARD = new Counting(false, true, false, DecreeDays.WORKING);

    public Counting {
        Objects.requireNonNull(decreeDays, "decreeDays");
    }
}
