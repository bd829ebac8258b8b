package io.spp.core.figure;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.metric.Metric;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A shop in Moscow, open from 10 to 20, with two doors, a passage inside and a pavement outside, counted by the quarter of an hour. */
final class Shop {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    final CountStore counts = MemoryStorage.create().counts();
    final Fleet fleet;

    private Shop(Fleet fleet) {
        this.fleet = fleet;
    }

    static Shop moscow() {
        return of(MOSCOW, site -> site.opening(OpeningHours.daily("10:00-20:00")));
    }

    static Shop of(ZoneId zone, Consumer<Site.Builder> more) {
        return new Shop(Fleet.builder("client")
                .site("shop", zone, site -> {
                    more.accept(site);
                    for (String door : List.of("door-1", "door-2")) {
                        site.line(door, line -> line.interval(Duration.ofMinutes(15)));
                    }
                    site.line(
                            "passage",
                            line -> line.interval(Duration.ofMinutes(15)).role(Line.Role.INTERIOR));
                    site.line(
                            "pavement",
                            line -> line.interval(Duration.ofMinutes(15)).role(Line.Role.PASSERS_BY));
                })
                .build());
    }

    static Shop of(Fleet fleet) {
        return new Shop(fleet);
    }

    SiteCalendar calendar() {
        return fleet.sites().get(0).calendar(ProductionCalendar.russian());
    }

    /** Every quarter of the range gets the same persons, recorded an hour after it. */
    Shop count(String line, TimeRange range, int in, int out) throws IOException {
        List<Measurement> rows = new ArrayList<>();
        for (Instant start = range.start(); start.isBefore(range.end()); start = start.plusSeconds(900)) {
            rows.add(Measurement.complete(line, line, TimeRange.of(start, Duration.ofMinutes(15)), Tally.of(in, out)));
        }
        counts.append(rows, ChangeCause.MEASURED, range.end());
        return this;
    }

    /** The open hours of some days. */
    Shop countOpen(String line, LocalDate first, int days, int in, int out) throws IOException {
        for (int i = 0; i < days; i++) {
            for (TimeRange open : calendar().openRanges(first.plusDays(i)).ranges()) {
                count(line, open, in, out);
            }
        }
        return this;
    }

    TimeRange hours(LocalDate date, int from, int to) {
        return TimeRange.of(
                date.atTime(from, 0).atZone(calendar().zone()).toInstant(),
                date.atTime(to, 0).atZone(calendar().zone()).toInstant());
    }

    Figures figures() {
        return Figures.of(fleet, counts);
    }

    Figure day(Metric metric, LocalDate date) throws IOException {
        return figures()
                .answer(FigureQuery.of(metric).days(date, date), LATER)
                .figures()
                .get(0);
    }
}
