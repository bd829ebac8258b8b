package io.spp.core.calendar;

/** What kind of day a production calendar calls a date. */
public enum DayKind {
    /** An ordinary working day, also a weekend day that a decree made working. */
    WORKING,
    /** A working day that is one hour shorter (Labour Code art. 95). */
    SHORT,
    /** Saturday or Sunday. */
    WEEKEND,
    /** A public holiday (Labour Code art. 112). */
    HOLIDAY,
    /** A day off that was moved here from another date by art. 112 or by a yearly decree. */
    TRANSFERRED_OFF,
    /** A day that the President declared non-working; {@link DecreeDays} says whether it counts as a working day. */
    NONWORKING_DECREE
}
