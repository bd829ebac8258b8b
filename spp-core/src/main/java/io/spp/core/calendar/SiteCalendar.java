package io.spp.core.calendar;

import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The time of one site: its zone, opening hours, business days and kinds of day. Monitoring, restoration and metrics use this one object.
 *
 * <p>Business days tile the time line; with a cut at 04:00 a business day runs from 04:00 to 04:00 of the next date and has 23, 24 or 25
 * hours where clocks change. A wall-clock time that clocks skip means the moment of the change, one that comes twice means the first.
 * Thread-safe.
 */
public final class SiteCalendar {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int CACHED_DAYS = 128;

    private final ZoneId zone;
    private final OpeningHours opening;
    private final LocalTime businessDayCut;
    private final ProductionCalendar production;
    private final AtomicReferenceArray<OpenDay> cache = new AtomicReferenceArray<>(CACHED_DAYS);

    /**
     * @param businessDayCut when a business day begins; midnight for calendar days
     * @param production kinds of day; closes nothing, since shops open on holidays
     */
    public SiteCalendar(ZoneId zone, OpeningHours opening, LocalTime businessDayCut, ProductionCalendar production) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.opening = Objects.requireNonNull(opening, "opening");
        this.businessDayCut = Objects.requireNonNull(businessDayCut, "businessDayCut");
        this.production = Objects.requireNonNull(production, "production");
    }

    /** A site that never closes, with calendar days and the kinds of day of weekends only. */
    public static SiteCalendar alwaysOpen(ZoneId zone) {
        return new SiteCalendar(zone, OpeningHours.alwaysOpen(), LocalTime.MIDNIGHT, ProductionCalendar.weekendsOnly());
    }

    /** The zone of its wall clock. */
    public ZoneId zone() {
        return zone;
    }

    /** Its opening hours on the wall clock. */
    public OpeningHours opening() {
        return opening;
    }

    /** When a business day begins. */
    public LocalTime businessDayCut() {
        return businessDayCut;
    }

    /** The kinds of day. */
    public ProductionCalendar production() {
        return production;
    }

    /** The business date to which an instant belongs. */
    public LocalDate businessDate(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        LocalDate date = local.toLocalDate();
        while (instant.getEpochSecond() < second(date.atTime(businessDayCut))) {
            date = date.minusDays(1);
        }
        while (instant.getEpochSecond() >= second(date.plusDays(1).atTime(businessDayCut))) {
            date = date.plusDays(1);
        }
        return date;
    }

    /**
     * The time that a business date covers.
     *
     * @throws DateTimeException if the zone skipped the whole date (Samoa, 30 December 2011)
     */
    public TimeRange businessDay(LocalDate date) {
        long start = second(date.atTime(businessDayCut));
        long end = second(date.plusDays(1).atTime(businessDayCut));
        if (start == end) {
            throw new DateTimeException("zone " + zone + " has no " + date);
        }
        return TimeRange.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    /** Open hours within the business day of a date. */
    public TimeRangeSet openRanges(LocalDate businessDate) {
        return openRanges(businessDay(businessDate));
    }

    /** Open hours within a stretch of time. */
    public TimeRangeSet openRanges(TimeRange within) {
        LocalDate last = LocalDate.ofInstant(within.end(), zone).plusDays(1);
        List<TimeRange> open = new ArrayList<>();
        for (LocalDate date = LocalDate.ofInstant(within.start(), zone).minusDays(2);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (DayHours.Span span : opening.on(date).spans()) {
                long start = second(date.atStartOfDay().plusMinutes(span.startMinute()));
                long end = second(date.atStartOfDay().plusMinutes(span.endMinute()));
                if (start < end) {
                    TimeRange.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end))
                            .intersection(within)
                            .ifPresent(open::add);
                }
            }
        }
        return TimeRangeSet.of(open);
    }

    /** Whether the site is open at an instant; answers from a small cache, a few nanoseconds for neighbouring instants. */
    public boolean isOpen(Instant instant) {
        long second = instant.getEpochSecond();
        long day = Math.floorDiv(second, SECONDS_PER_DAY);
        int slot = (int) Math.floorMod(day, (long) CACHED_DAYS);
        OpenDay cached = cache.get(slot);
        if (cached == null || cached.day != day) {
            cached = openDay(day);
            cache.set(slot, cached);
        }
        return cached.isOpen(second);
    }

    private OpenDay openDay(long day) {
        Instant start = Instant.ofEpochSecond(day * SECONDS_PER_DAY);
        List<TimeRange> ranges = openRanges(TimeRange.of(start, start.plusSeconds(SECONDS_PER_DAY)))
                .ranges();
        long[] edges = new long[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            edges[2 * i] = ranges.get(i).start().getEpochSecond();
            edges[2 * i + 1] = ranges.get(i).end().getEpochSecond();
        }
        return new OpenDay(day, edges);
    }

    private long second(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.toEpochSecond();
        }
        ZoneOffset offset = zone.getRules().getOffset(local);
        return local.toEpochSecond(offset);
    }

    /** The open hours of one UTC day as alternating epoch seconds of opening and closing. */
    private static final class OpenDay {
        final long day;
        private final long[] edges;

        OpenDay(long day, long[] edges) {
            this.day = day;
            this.edges = edges;
        }

        boolean isOpen(long second) {
            for (int i = 0; i < edges.length; i += 2) {
                if (second >= edges[i] && second < edges[i + 1]) {
                    return true;
                }
            }
            return false;
        }
    }
}
