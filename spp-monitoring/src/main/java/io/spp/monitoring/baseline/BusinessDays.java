package io.spp.monitoring.baseline;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;

/** The business day of instants that come in the order of time: one comparison for most of them. Not for several threads. */
public final class BusinessDays {

    private final SiteCalendar calendar;
    private long day;
    private long from;
    private long to;

    /** The business days of a site. */
    public BusinessDays(SiteCalendar calendar) {
        this.calendar = calendar;
    }

    /** The business day that an instant belongs to, as a day since 1970. */
    public long of(long epochSecond) {
        if (epochSecond < from || epochSecond >= to) {
            LocalDate date = calendar.businessDate(Instant.ofEpochSecond(epochSecond));
            TimeRange range = calendar.businessDay(date);
            day = date.toEpochDay();
            from = range.start().getEpochSecond();
            to = range.end().getEpochSecond();
        }
        return day;
    }
}
