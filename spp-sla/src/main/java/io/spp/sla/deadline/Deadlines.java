package io.spp.sla.deadline;

import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Due dates and elapsed working days of one contract: its zone, its calendar, its readings, its working hours.
 *
 * <p>Days are dates in the contract's zone. The same calendar object answers for due and for elapsed:
 * {@code due(start, n) = min{t : elapsed(start, t) >= n}}. Constant time whatever the span. Immutable.
 */
public final class Deadlines {

    private final ProductionCalendar calendar;
    private final ZoneId zone;
    private final Counting counting;
    private final @Nullable WorkingHours hours;
    private final WorkingDays days;

    private Deadlines(ProductionCalendar calendar, ZoneId zone, Counting counting, @Nullable WorkingHours hours) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.counting = Objects.requireNonNull(counting, "counting");
        this.hours = hours;
        this.days = calendar.workingDays(counting.decreeDays());
    }

    /** The default readings, without working hours. */
    public static Deadlines of(ProductionCalendar calendar, ZoneId zone) {
        return new Deadlines(calendar, zone, Counting.STANDARD, null);
    }

    /** The same calendar under other readings. */
    public Deadlines reading(Counting other) {
        return new Deadlines(calendar, zone, other, hours);
    }

    /** The same with the hours in which the provider works: they give the operational instant and the working time left. */
    public Deadlines working(WorkingHours other) {
        return new Deadlines(calendar, zone, counting, other);
    }

    /** The zone in which days are dates. */
    public ZoneId zone() {
        return zone;
    }

    /** The kinds of day. */
    public ProductionCalendar calendar() {
        return calendar;
    }

    /** The readings under which days are counted. */
    public Counting counting() {
        return counting;
    }

    /** The provider's working hours, if known. */
    public Optional<WorkingHours> workingHours() {
        return Optional.ofNullable(hours);
    }

    /** The date of an instant in the contract's zone. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Until when a duty that arose at an instant may be performed. */
    public Deadline due(DeadlineRule rule, Instant event) {
        return due(rule, event, Pauses.NONE);
    }

    /** Like {@link #due(DeadlineRule, Instant)}; dates touched by a pause are not counted. */
    public Deadline due(DeadlineRule rule, Instant event, Pauses pauses) {
        LocalDate date = date(event);
        List<Pauses.Dates> touched = pauses.isEmpty() ? List.of() : pauses.dates(zone);
        return new Deadline(this, rule, date, touched, dueDate(rule, date, touched));
    }

    /** The last day on which a duty of this event date may be performed. */
    public LocalDate dueDate(DeadlineRule rule, LocalDate event) {
        if (rule.sameDay()) {
            return counting.sameDayMoves() ? days.sameOrNext(event) : event;
        }
        return days.plus(startExclusive(rule, event), rule.workingDays());
    }

    /** How many working days lie after the first date up to and including the second. */
    public long elapsed(LocalDate startExclusive, LocalDate endInclusive) {
        return days.elapsed(startExclusive, endInclusive);
    }

    /** The first working day after a date (footnote 1). */
    public LocalDate nextWorkingDay(LocalDate date) {
        return days.plus(date, 1);
    }

    /** Working time from an instant to the close of business of a date; zero once that has passed. Without working hours, none. */
    public Optional<Duration> workingTimeLeft(Instant now, LocalDate lastDay) {
        if (hours == null) {
            return Optional.empty();
        }
        LocalDate today = date(now);
        if (today.isAfter(lastDay)) {
            return Optional.of(Duration.ZERO);
        }
        Duration left = leftOfDay(now, today);
        Duration full = Duration.between(hours.from(), hours.to());
        for (LocalDate day = today.plusDays(1); !day.isAfter(lastDay) && left.compareTo(full.multipliedBy(30)) < 0; ) {
            if (days.isWorking(day)) {
                left = left.plus(Duration.between(
                        hours.from(), hours.close(calendar.day(day).kind())));
            }
            day = day.plusDays(1);
        }
        return Optional.of(left);
    }

    /** The first instant after a last day: midnight (art. 194), or its close of business; empty if that is not known. */
    public Optional<Instant> endOf(LocalDate lastDay) {
        if (!counting.endsAtCloseOfBusiness() || (hours != null && !days.isWorking(lastDay))) {
            return Optional.of(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return closeOfBusiness(lastDay);
    }

    /** The close of business of a working day; empty on a day off or without working hours. */
    public Optional<Instant> closeOfBusiness(LocalDate date) {
        if (hours == null || !days.isWorking(date)) {
            return Optional.empty();
        }
        LocalTime close = hours.close(calendar.day(date).kind());
        return Optional.of(date.atTime(close).atZone(zone).toInstant());
    }

    boolean isWorking(LocalDate date) {
        return days.isWorking(date);
    }

    /** The day before the first that may count. */
    LocalDate startExclusive(DeadlineRule rule, LocalDate event) {
        return rule.sameDay() || counting.eventDayCounts() ? event.minusDays(1) : event;
    }

    private Duration leftOfDay(Instant now, LocalDate today) {
        Optional<Instant> close = closeOfBusiness(today);
        if (hours == null || close.isEmpty() || !now.isBefore(close.get())) {
            return Duration.ZERO;
        }
        Instant open = today.atTime(hours.from()).atZone(zone).toInstant();
        return Duration.between(now.isBefore(open) ? open : now, close.get());
    }

    private @Nullable LocalDate dueDate(DeadlineRule rule, LocalDate event, List<Pauses.Dates> touched) {
        if (touched.isEmpty() || (rule.sameDay() && !counting.sameDayMoves())) {
            return dueDate(rule, event);
        }
        LocalDate start = startExclusive(rule, event);
        int needed = Math.max(1, rule.workingDays());
        LocalDate due = days.plus(start, needed);
        for (Pauses.Dates pause : touched) {
            if (pause.from().isAfter(due)) {
                break;
            }
            if (pause.to().equals(LocalDate.MAX)) {
                return null;
            }
            LocalDate before = pause.from().minusDays(1).isBefore(start)
                    ? start
                    : pause.from().minusDays(1);
            if (pause.to().isAfter(before)) {
                needed += Math.toIntExact(days.elapsed(before, pause.to()));
                due = days.plus(start, needed);
            }
        }
        return due;
    }
}
