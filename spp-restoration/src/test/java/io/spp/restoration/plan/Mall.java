package io.spp.restoration.plan;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Invented visitors of a site: weekly and daily rhythm, busy and quiet days that all doors share, chance. */
final class Mall {

    final SiteCalendar calendar;
    final IntervalGrid grid;
    final Map<String, List<Measurement>> lines = new TreeMap<>();

    Mall(SiteCalendar calendar, Duration step, Instant start, int days, int doors, double perHour, long seed) {
        this.calendar = calendar;
        this.grid = IntervalGrid.of(step);
        Random random = new Random(seed);
        int slots = (int) (Duration.ofDays(days).toSeconds() / step.toSeconds());
        double mood = 0;
        for (int i = 0; i < slots; i++) {
            Instant at = start.plus(step.multipliedBy(i));
            ZonedDateTime local = at.atZone(calendar.zone());
            mood = local.getHour() == 0 && local.getMinute() == 0 ? 0.5 * mood + 0.12 * random.nextGaussian() : mood;
            double hour = local.getHour() + local.getMinute() / 60.0;
            double day = local.getDayOfWeek().getValue() >= 6 ? 1.5 : 1;
            double shape = 0.05 + Math.exp(-Math.pow((hour - 15) / 4, 2));
            for (int door = 1; door <= doors && calendar.isOpen(at); door++) {
                double expected = perHour * step.toSeconds() / 3600.0 * shape * day * Math.exp(mood) / door;
                Tally tally = Tally.of(chance(expected, random), chance(0.9 * expected, random));
                lines.computeIfAbsent("door-" + door, id -> new ArrayList<>())
                        .add(Measurement.complete("door-" + door, "s" + door, TimeRange.of(at, step), tally));
            }
        }
    }

    /** The history without what is lost. */
    SiteHistory.Builder without(BiPredicate<String, TimeRange> lost) {
        SiteHistory.Builder history = SiteHistory.builder(calendar, grid);
        lines.forEach((line, all) -> history.line(
                line, all.stream().filter(row -> !lost.test(line, row.range())).toList()));
        return history;
    }

    /** Who really entered by a door. */
    double entered(String line, TimeRange range) {
        return lines.get(line).stream()
                .filter(row -> range.encloses(row.range()))
                .mapToInt(row -> row.tally().in())
                .sum();
    }

    private static int chance(double expected, Random random) {
        if (expected > 50) {
            return (int) Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
        }
        double limit = Math.exp(-expected);
        double product = random.nextDouble();
        int persons = 0;
        while (product > limit) {
            product *= random.nextDouble();
            persons++;
        }
        return persons;
    }
}
