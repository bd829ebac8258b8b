package io.spp.core.calendar;

/**
 * Whether days that the President declared non-working count as working days.
 *
 * <p>The default for terms of a contract is {@link #WORKING}: such days are not the non-working days of art. 193 of the Civil Code
 * (Supreme Court review No. 1 of 21.04.2020, question 5).
 */
public enum DecreeDays {
    /** They count as working days. */
    WORKING,
    /** They are days off. */
    OFF
}
