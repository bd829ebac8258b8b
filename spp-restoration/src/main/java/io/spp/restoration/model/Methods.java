package io.spp.restoration.model;

import java.util.List;
import java.util.Optional;

/** The methods that come with the library. */
public final class Methods {

    private static final RestorationMethod CLOSED_FORM = new ClosedForm();
    private static final RestorationMethod WEEKLY_BASE = new PatternAlone();
    private static final RestorationMethod PREVIOUS_WEEK = new PreviousWeeks("previous-week", 1);
    private static final RestorationMethod MEDIAN_8_WEEKS = new PreviousWeeks("median-8-weeks", 8);
    private static final RestorationMethod LINEAR = new Linear();

    private Methods() {}

    /** Weekly base × other lines × local level, {@code closed-form}. */
    public static RestorationMethod closedForm() {
        return CLOSED_FORM;
    }

    /** The robust mean of the same wall time of 8 weeks before and 8 after, {@code weekly-base}. */
    public static RestorationMethod weeklyBase() {
        return WEEKLY_BASE;
    }

    /** The same wall time of the week before, {@code previous-week}. */
    public static RestorationMethod previousWeek() {
        return PREVIOUS_WEEK;
    }

    /** The median of the same wall time of the last 8 weeks, {@code median-8-weeks}. */
    public static RestorationMethod medianOfEightWeeks() {
        return MEDIAN_8_WEEKS;
    }

    /** A straight line between the edges of the gap, {@code linear}. */
    public static RestorationMethod linear() {
        return LINEAR;
    }

    /** All of them, best first. */
    public static List<RestorationMethod> all() {
        return List.of(CLOSED_FORM, WEEKLY_BASE, MEDIAN_8_WEEKS, PREVIOUS_WEEK, LINEAR);
    }

    /** The method of that name. */
    public static Optional<RestorationMethod> byId(String id) {
        return all().stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
