package io.spp.benchmarks.sla;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days by jollyday's Russian holidays and weekends, counted day by day, as its users do. */
final class Jollyday {

    private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("ru"));

    boolean isWorking(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(date);
    }

    LocalDate due(LocalDate event, int workingDays) {
        LocalDate due = event;
        for (int counted = 0; counted < workingDays; ) {
            due = due.plusDays(1);
            counted += isWorking(due) ? 1 : 0;
        }
        return due;
    }
}
