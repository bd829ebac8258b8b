package io.spp.core.figure;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.figure.flow.LocalHours;
import io.spp.core.time.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts business days of one site into buckets; together they are the days, nothing twice and nothing left out. */
final class Buckets {

    private final SiteCalendar calendar;
    private final LocalDate first;
    private final LocalDate last;

    Buckets(SiteCalendar calendar, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        this.first = first;
        this.last = last;
    }

    /** A business day; empty for a date that the zone skipped. */
    static Optional<TimeRange> day(SiteCalendar calendar, LocalDate date) {
        try {
            return Optional.of(calendar.businessDay(date));
        } catch (DateTimeException skipped) {
            return Optional.empty();
        }
    }

    List<Bucket> by(Grain grain, Duration interval) {
        return grain.isWithinDay() ? parts(grain, interval) : days(grain);
    }

    private List<Bucket> days(Grain grain) {
        Map<String, Bucket> buckets = new LinkedHashMap<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Optional<TimeRange> day = day(calendar, date);
            if (day.isPresent()) {
                String key = grain.key(date, first, last);
                buckets.merge(
                        key,
                        new Bucket(key, date, date, day.get(), calendar.zone()),
                        (a, b) -> new Bucket(key, a.first(), b.last(), a.range().span(b.range()), a.zone()));
            }
        }
        return List.copyOf(buckets.values());
    }

    private List<Bucket> parts(Grain grain, Duration interval) {
        List<Bucket> buckets = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Optional<TimeRange> day = day(calendar, date);
            if (day.isPresent()) {
                List<TimeRange> parts = grain == Grain.HOUR
                        ? LocalHours.of(day.get(), calendar.zone())
                        : intervals(day.get(), interval);
                for (TimeRange part : parts) {
                    String key = part.start().atZone(calendar.zone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
                    buckets.add(new Bucket(key, date, date, part, calendar.zone()));
                }
            }
        }
        return buckets;
    }

    private static List<TimeRange> intervals(TimeRange day, Duration interval) {
        List<TimeRange> parts = new ArrayList<>();
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plus(interval)) {
            Instant end = start.plus(interval);
            parts.add(TimeRange.of(start, end.isAfter(day.end()) ? day.end() : end));
        }
        return parts;
    }
}
