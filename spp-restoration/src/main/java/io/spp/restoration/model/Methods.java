package io.spp.restoration.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The methods that come with the library. */
public final class Methods {

    private static final RestorationMethod CLOSED_FORM = new ClosedForm();
    private static final RestorationMethod WEEKLY_BASE = new PatternAlone();
    private static final RestorationMethod PREVIOUS_WEEK = new PreviousWeeks("previous-week", 1);
    private static final RestorationMethod MEDIAN_8_WEEKS = new PreviousWeeks("median-8-weeks", 8);
    private static final RestorationMethod LINEAR = new Linear();

    private static final Pattern MEDIAN = Pattern.compile("median-([1-9][0-9]?)-weeks");

    private Methods() {}

    /** Weekly base × other lines × local level, {@code closed-form}. */
    public static RestorationMethod closedForm() {
        return CLOSED_FORM;
    }

    /** The robust mean of the same wall time of 8 weeks before and 8 after, {@code weekly-base}. */
    public static RestorationMethod weeklyBase() {
        return WEEKLY_BASE;
    }

    /**
     * The median of the same wall time of the last weeks, {@code median-4-weeks} for 4 of them.
     *
     * @param weeks how many weeks, 1 to 52
     */
    public static RestorationMethod medianOfWeeks(int weeks) {
        if (weeks < 1 || weeks > 52) {
            throw new IllegalArgumentException("weeks must be 1 to 52, not " + weeks);
        }
        return weeks == 8 ? MEDIAN_8_WEEKS : new PreviousWeeks("median-" + weeks + "-weeks", weeks);
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

    /** The method of that name; {@code median-1-weeks} to {@code median-52-weeks} are names too. */
    public static Optional<RestorationMethod> byId(String id) {
        Matcher median = MEDIAN.matcher(id);
        if (median.matches() && Integer.parseInt(median.group(1)) <= 52) {
            return Optional.of(medianOfWeeks(Integer.parseInt(median.group(1))));
        }
        return all().stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
