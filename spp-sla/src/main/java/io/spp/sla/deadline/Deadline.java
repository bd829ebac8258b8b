package io.spp.sla.deadline;

import io.spp.core.calendar.CalendarDay;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Until when one duty may be performed, and how that was counted. */
public final class Deadline {

    private static final Texts TEXTS = Texts.load("deadline", Deadline.class::getResourceAsStream);

    private final Deadlines deadlines;
    private final DeadlineRule rule;
    private final LocalDate event;
    private final List<Pauses.Dates> touched;
    private final @Nullable LocalDate due;

    Deadline(
            Deadlines deadlines,
            DeadlineRule rule,
            LocalDate event,
            List<Pauses.Dates> touched,
            @Nullable LocalDate due) {
        this.deadlines = deadlines;
        this.rule = rule;
        this.event = event;
        this.touched = touched;
        this.due = due;
    }

    /** The rule that was applied. */
    public DeadlineRule rule() {
        return rule;
    }

    /** The date of the event in the contract's zone. */
    public LocalDate eventDate() {
        return event;
    }

    /** The last day; empty while a pause lasts that holds it up. */
    public Optional<LocalDate> dueDate() {
        return Optional.ofNullable(due);
    }

    /** The first instant at which it is too late: midnight after the last day, or the close of business where that is agreed. */
    public Optional<Instant> dueInstantExclusive() {
        return dueDate().flatMap(deadlines::endOf);
    }

    /** The close of business of the last day; empty without working hours or on a day off. */
    public Optional<Instant> operationalDue() {
        return dueDate().flatMap(deadlines::closeOfBusiness);
    }

    /** Whether the calendar does not know all days on the way. */
    public boolean provisional() {
        return deadlines.calendar().isProvisional(event)
                || (due != null && deadlines.calendar().isProvisional(due));
    }

    /** Every day from the first that may count to the last: counted, or skipped and why. */
    public List<TraceDay> trace() {
        if (due == null) {
            return List.of();
        }
        List<TraceDay> trace = new ArrayList<>();
        LocalDate first = deadlines.startExclusive(rule, event).plusDays(1);
        int counted = 0;
        for (LocalDate date = first; !date.isAfter(due); date = date.plusDays(1)) {
            boolean counts = date.equals(due) || (!isTouched(date) && deadlines.isWorking(date));
            counted += counts ? 1 : 0;
            trace.add(day(date, counts ? counted : null));
        }
        return trace;
    }

    private boolean isTouched(LocalDate date) {
        return touched.stream().anyMatch(dates -> dates.contains(date));
    }

    private TraceDay day(LocalDate date, @Nullable Integer counted) {
        CalendarDay day = deadlines.calendar().day(date);
        BilingualText what = day.explanation();
        if (counted == null && isTouched(date)) {
            return new TraceDay(date, TraceDay.SUSPENDED, null, TEXTS.text("suspended", what));
        }
        BilingualText why = counted == null
                ? TEXTS.text("skipped", what)
                : rule.sameDay()
                        ? TEXTS.text("same-day", what)
                        : TEXTS.text("counted", what, counted, rule.workingDays());
        return new TraceDay(date, day.kind().name(), counted, why);
    }
}
