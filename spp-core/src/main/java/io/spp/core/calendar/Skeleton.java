package io.spp.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of any year without a decree: weekends, fixed holidays, the automatic shift of art. 112 part 2, short days of art. 95.
 *
 * <p>A year depends only on its length and the weekday of 1 January, so fourteen shapes and one Gregorian cycle of 400 years answer for
 * any date in constant time.
 */
final class Skeleton {

    /** The holidays of art. 112 of the Labour Code; the block of January does not shift by itself. */
    static final Skeleton ART_112 = new Skeleton(Stream.of(
                    "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01",
                    "05-09", "06-12", "11-04")
            .map(day -> MonthDay.parse("--" + day))
            .collect(Collectors.toUnmodifiableSet()));

    /** Saturdays and Sundays are off, nothing else. */
    static final Skeleton WEEKENDS = new Skeleton(Set.of());

    private static final int CYCLE = 400;
    private static final int CYCLE_START = 2000;

    private static final int DAYS_PER_CYCLE = 146_097;
    private static final long FIRST_DAY = LocalDate.of(CYCLE_START, 1, 1).toEpochDay();

    private final Set<MonthDay> holidays;
    private final Shape[] shapes = new Shape[CYCLE];
    private final int[] daysBeforeYear = new int[CYCLE + 1];
    private final int[] workingBeforeYear = new int[CYCLE + 1];

    private Skeleton(Set<MonthDay> holidays) {
        this.holidays = holidays;
        Shape[] byType = new Shape[14];
        for (int year = 0; year < CYCLE; year++) {
            int type = type(CYCLE_START + year);
            if (byType[type] == null) {
                byType[type] = new Shape(CYCLE_START + year);
            }
            shapes[year] = byType[type];
            daysBeforeYear[year + 1] =
                    daysBeforeYear[year] + Year.of(CYCLE_START + year).length();
            workingBeforeYear[year + 1] = workingBeforeYear[year] + shapes[year].working;
        }
    }

    CalendarDay day(LocalDate date) {
        Shape shape = shapes[Math.floorMod(date.getYear() - CYCLE_START, CYCLE)];
        int day = date.getDayOfYear();
        DayKind kind = shape.kinds[day];
        String basis = switch (kind) {
            case HOLIDAY -> "art112";
            case SHORT -> "art95";
            case TRANSFERRED_OFF -> "art112: from " + date.minusDays(shape.shiftedBy[day]);
            default -> "";
        };
        return new CalendarDay(date, kind, basis, true);
    }

    /** Working days up to and including a date, counted from a fixed origin. */
    long workingUpTo(long epochDay) {
        long cycles = Math.floorDiv(epochDay - FIRST_DAY, (long) DAYS_PER_CYCLE);
        int inCycle = (int) (epochDay - FIRST_DAY - cycles * DAYS_PER_CYCLE);
        int year = inCycle / 366;
        while (daysBeforeYear[year + 1] <= inCycle) {
            year++;
        }
        return cycles * workingBeforeYear[CYCLE]
                + workingBeforeYear[year]
                + shapes[year].upTo[inCycle - daysBeforeYear[year] + 1];
    }

    /** The epoch day of the working day with this rank, as {@link #workingUpTo} counts. */
    long workingDay(long rank) {
        long cycles = Math.floorDiv(rank - 1, (long) workingBeforeYear[CYCLE]);
        int inCycle = (int) (rank - cycles * workingBeforeYear[CYCLE]);
        int found = Arrays.binarySearch(workingBeforeYear, inCycle);
        int year = found >= 0 ? found - 1 : -found - 2;
        int dayOfYear = shapes[year].select[inCycle - workingBeforeYear[year]];
        return FIRST_DAY + cycles * DAYS_PER_CYCLE + daysBeforeYear[year] + dayOfYear - 1;
    }

    private static int type(int year) {
        int weekday = (int) Math.floorMod(LocalDate.ofYearDay(year, 1).toEpochDay() + 3, 7L);
        return weekday + (Year.isLeap(year) ? 7 : 0);
    }

    /** The days of all years of one length that begin on one weekday; arrays are indexed by day of year from 1. */
    private final class Shape {
        final DayKind[] kinds;
        final int[] shiftedBy;
        final int[] upTo;
        final int[] select;
        final int working;

        Shape(int year) {
            int length = Year.of(year).length();
            kinds = new DayKind[length + 1];
            shiftedBy = new int[length + 1];
            upTo = new int[length + 1];
            select = new int[length + 1];
            List<LocalDate> days = LocalDate.ofYearDay(year, 1)
                    .datesUntil(LocalDate.ofYearDay(year + 1, 1))
                    .toList();
            days.forEach(day -> kinds[day.getDayOfYear()] = plainKind(day));
            days.stream()
                    .filter(day -> isHoliday(day) && isWeekend(day) && day.getMonthValue() > 1)
                    .forEach(this::shift);
            days.stream()
                    .filter(day -> kinds[day.getDayOfYear()] == DayKind.WORKING && isHoliday(day.plusDays(1)))
                    .forEach(day -> kinds[day.getDayOfYear()] = DayKind.SHORT);
            working = count(length);
        }

        private void shift(LocalDate holiday) {
            int day = holiday.getDayOfYear();
            int to = day + 1;
            while (kinds[to] != DayKind.WORKING) {
                to++;
            }
            kinds[to] = DayKind.TRANSFERRED_OFF;
            shiftedBy[to] = to - day;
        }

        private int count(int length) {
            int count = 0;
            for (int day = 1; day <= length; day++) {
                if (kinds[day] == DayKind.WORKING || kinds[day] == DayKind.SHORT) {
                    select[++count] = day;
                }
                upTo[day] = count;
            }
            return count;
        }
    }

    private DayKind plainKind(LocalDate day) {
        return isHoliday(day) ? DayKind.HOLIDAY : isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
