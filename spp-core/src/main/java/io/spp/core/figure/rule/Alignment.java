package io.spp.core.figure.rule;

import io.spp.core.calendar.DayKind;
import io.spp.core.calendar.ProductionCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** Which day of the past a day is compared with. */
public enum Alignment {
    /** 364 days before: the same weekday. */
    SAME_WEEKDAY,
    /** The same date of the year before; 29 February has none. */
    SAME_DATE,
    /** A public holiday with the same holiday of the year before, any other day with the same weekday. */
    HOLIDAY_MAPPED;

    private static final int WEEKS_OF_A_YEAR_IN_DAYS = 364;

    /** The day to compare with; empty where there is none. */
    public Optional<LocalDate> base(LocalDate date, ProductionCalendar calendar) {
        return switch (this) {
            case SAME_WEEKDAY -> Optional.of(date.minusDays(WEEKS_OF_A_YEAR_IN_DAYS));
            case SAME_DATE -> sameDate(date);
            case HOLIDAY_MAPPED ->
                calendar.day(date).kind() == DayKind.HOLIDAY
                        ? sameDate(date)
                        : Optional.of(date.minusDays(WEEKS_OF_A_YEAR_IN_DAYS));
        };
    }

    private static Optional<LocalDate> sameDate(LocalDate date) {
        LocalDate base = date.minusYears(1);
        return base.getDayOfMonth() == date.getDayOfMonth() ? Optional.of(base) : Optional.empty();
    }
}
