package io.spp.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Around changes of clocks in every zone there is: no moment belongs to two buckets or to none. */
class EveryZoneTest {

    private static final long SEED = 20261122;
    private static final Instant SINCE = Instant.parse("1990-01-01T00:00:00Z");

    private final RandomGenerator random = new Random(SEED);

    @Test
    void hoursSumToTheDayAndDaysToTheMonth() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            SiteCalendar calendar = calendar(ZoneId.of(id));
            for (LocalDate date : changes(calendar.zone())) {
                LocalDate first = date.withDayOfMonth(1);
                LocalDate last = date.plusDays(1);
                Buckets buckets = new Buckets(calendar, date.minusDays(1), last);
                List<Bucket> days = buckets.by(Grain.DAY, Duration.ofMinutes(5));

                assertTiles(id, buckets.by(Grain.HOUR, Duration.ofMinutes(5)), span(days));
                assertTiles(id, days, span(days));
                Buckets month = new Buckets(calendar, first, first.plusMonths(1).minusDays(1));
                assertTiles(
                        id, month.by(Grain.DAY, Duration.ofHours(1)), span(month.by(Grain.MONTH, Duration.ofHours(1))));
                assertTiles(
                        id,
                        month.by(Grain.WEEK, Duration.ofHours(1)),
                        span(month.by(Grain.MONTH, Duration.ofHours(1))));
            }
        }
    }

    private SiteCalendar calendar(ZoneId zone) {
        LocalTime cut = random.nextBoolean() ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(6), 30);
        return new SiteCalendar(zone, OpeningHours.alwaysOpen(), cut, ProductionCalendar.weekendsOnly());
    }

    /** The dates of some changes of a zone, the last two always among them. */
    private List<LocalDate> changes(ZoneId zone) {
        List<LocalDate> all = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(SINCE);
        while (change != null && all.size() < 80) {
            all.add(change.getDateTimeBefore().toLocalDate());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        if (all.isEmpty()) {
            return List.of(LocalDate.parse("2026-03-29"));
        }
        List<LocalDate> some = new ArrayList<>(all.subList(Math.max(0, all.size() - 2), all.size()));
        some.add(all.get(random.nextInt(all.size())));
        return some;
    }

    private static TimeRange span(List<Bucket> buckets) {
        return buckets.get(0).range().span(buckets.get(buckets.size() - 1).range());
    }

    private static void assertTiles(String zone, List<Bucket> buckets, TimeRange whole) {
        Instant next = whole.start();
        for (Bucket bucket : buckets) {
            if (!bucket.range().start().equals(next)) {
                assertThat(bucket.range().start())
                        .as("seed %d, zone %s", SEED, zone)
                        .isEqualTo(next);
            }
            next = bucket.range().end();
        }
        assertThat(next).as("seed %d, zone %s", SEED, zone).isEqualTo(whole.end());
        assertThat(new HashSet<>(buckets.stream().map(Bucket::key).toList()))
                .as("seed %d, keys of %s", SEED, zone)
                .hasSameSizeAs(buckets);
    }
}
