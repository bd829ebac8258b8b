package io.spp.server.report;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.fleet.Line;
import io.spp.core.metric.Footfall;
import io.spp.core.metric.LineView;
import io.spp.core.store.CountStore;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a site's lines counted from one business date to another, by line and by day. */
public final class SiteFigures {

    private static final int DAYS_AT_ONCE = 28;

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Map<LocalDate, Footfall>> entries;
    private final Map<String, Footfall> exits;

    private SiteFigures(
            LocalDate from, LocalDate to, Map<String, Map<LocalDate, Footfall>> entries, Map<String, Footfall> exits) {
        this.from = from;
        this.to = to;
        this.entries = entries;
        this.exits = exits;
    }

    /**
     * Reads the figures.
     *
     * @param store the counts
     * @param calendar the site's calendar
     * @param lines the lines to include, expected to count on the days on which they exist; interior lines do not belong to a site's total
     * @param from the first business date
     * @param to the last business date, included
     */
    public static SiteFigures read(
            CountStore store, SiteCalendar calendar, List<Line> lines, LocalDate from, LocalDate to)
            throws IOException {
        Map<String, Map<LocalDate, Footfall>> entries = new LinkedHashMap<>();
        Map<String, Footfall> exits = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<LocalDate, Footfall> days = new TreeMap<>();
            Footfall left = Footfall.NONE;
            for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(DAYS_AT_ONCE)) {
                LocalDate last = first.plusDays(DAYS_AT_ONCE - 1).isAfter(to) ? to : first.plusDays(DAYS_AT_ONCE - 1);
                TimeRange range = calendar.businessDay(first).span(calendar.businessDay(last));
                TimeRangeSet expected = calendar.openRanges(range)
                        .intersection(TimeRangeSet.of(List.of(line.validity().in(calendar.zone()))));
                LineView view = LineView.of(store, line.id(), IntervalGrid.of(line.interval()), range, expected);
                for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                    LineView day = view.within(calendar.businessDay(date));
                    days.put(date, day.entries());
                    left = left.plus(day.exits());
                }
            }
            entries.put(line.id(), days);
            exits.put(line.id(), left);
        }
        return new SiteFigures(from, to, entries, exits);
    }

    /** The first business date. */
    public LocalDate from() {
        return from;
    }

    /** The last business date, included. */
    public LocalDate to() {
        return to;
    }

    /** The lines in their order. */
    public List<String> lines() {
        return List.copyOf(entries.keySet());
    }

    /** Who entered by one line. */
    public Footfall entries(String line) {
        return Footfall.sum(entries.getOrDefault(line, Map.of()).values());
    }

    /** Who left by one line. */
    public Footfall exits(String line) {
        return exits.getOrDefault(line, Footfall.NONE);
    }

    /** Who entered by all lines. */
    public Footfall entries() {
        return Footfall.sum(lines().stream().map(this::entries).toList());
    }

    /** Who entered by all lines on one date. */
    public Footfall entries(LocalDate date) {
        return Footfall.sum(entries.values().stream()
                .map(days -> days.getOrDefault(date, Footfall.NONE))
                .toList());
    }
}
