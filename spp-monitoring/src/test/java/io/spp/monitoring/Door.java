package io.spp.monitoring;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A door of a mall that is open from 10 to 22 in Moscow: 240 persons an hour at noon, fewer at the edges, a few of the staff before ten. */
public final class Door {

    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    public static final SiteCalendar CALENDAR = new SiteCalendar(
            ZONE, OpeningHours.daily("10:00-22:00"), LocalTime.MIDNIGHT, ProductionCalendar.weekendsOnly());
    public static final Instant FIRST = Instant.parse("2025-09-01T00:00:00Z");

    private final List<Measurement> measurements = new ArrayList<>();
    private final String line;

    public Door(String line, Duration interval, int days, long seed) {
        this.line = line;
        Random chance = new Random(seed);
        Instant end = FIRST.plus(Duration.ofDays(days));
        for (Instant at = FIRST; at.isBefore(end); at = at.plus(interval)) {
            double rate = rate(at) * interval.toSeconds() / 3600;
            measurements.add(Measurement.complete(
                    line,
                    "sensor/0",
                    TimeRange.of(at, interval),
                    Tally.of(poisson(rate, chance), poisson(rate, chance))));
        }
    }

    public static MonitoredLine line(String id, Duration interval, Duration lateness) {
        return new MonitoredLine(id, id, "mall", "Mall", "s-1", CALENDAR, interval, lateness, 1);
    }

    /** Nothing counted between two instants, though intervals arrive. */
    public Door dead(String from, String to) {
        return replace(from, to, Tally.of(0, 0));
    }

    /** The same figures again and again between two instants. */
    public Door frozen(String from, String to, Tally held) {
        return replace(from, to, held);
    }

    /** A multiple of the truth between two instants. */
    public Door scaled(String from, String to, double factor) {
        TimeRange range = TimeRange.of(Instant.parse(from), Instant.parse(to));
        measurements.replaceAll(each -> range.contains(each.range().start())
                ? Measurement.complete(
                        line,
                        each.source(),
                        each.range(),
                        Tally.of((int) (each.tally().in() * factor), (int)
                                (each.tally().out() * factor)))
                : each);
        return this;
    }

    /** Nothing arrives between two instants. */
    public Door silent(String from, String to) {
        TimeRange range = TimeRange.of(Instant.parse(from), Instant.parse(to));
        measurements.removeIf(each -> range.contains(each.range().start()));
        return this;
    }

    public List<Measurement> measurements() {
        return measurements;
    }

    private Door replace(String from, String to, Tally tally) {
        TimeRange range = TimeRange.of(Instant.parse(from), Instant.parse(to));
        measurements.replaceAll(each -> range.contains(each.range().start())
                ? Measurement.complete(line, each.source(), each.range(), tally)
                : each);
        return this;
    }

    private static double rate(Instant at) {
        int hour = at.atZone(ZONE).getHour();
        if (hour < 9) {
            return 0;
        }
        return hour == 9 ? 12 : hour >= 22 ? hour == 22 ? 4 : 0 : 240 - 20 * Math.abs(hour - 15);
    }

    private static int poisson(double mean, Random chance) {
        double limit = Math.exp(-mean);
        double product = chance.nextDouble();
        int persons = 0;
        while (product > limit) {
            product *= chance.nextDouble();
            persons++;
        }
        return persons;
    }
}
