package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.figure.rule.Sales;
import io.spp.core.fleet.Fleet;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyConversionTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");

    private final Fleet fleet = Fleet.builder("acme")
            .site(
                    "moscow",
                    MOSCOW,
                    site -> site.opening(OpeningHours.daily("10:00-20:00"))
                            .line("m-1", line -> line.interval(Duration.ofHours(1))))
            .site(
                    "omsk",
                    OMSK,
                    site -> site.opening(OpeningHours.daily("10:00-20:00"))
                            .line("o-1", line -> line.interval(Duration.ofHours(1))))
            .build();

    @Test
    void showsTheConversionOfEachSiteByItsOwnWeekWithItsQuality() throws IOException {
        Storage storage = MemoryStorage.create();
        count(storage, "m-1", MOSCOW, 7);
        count(storage, "o-1", OMSK, 6);
        Sales sales = (site, range) ->
                List.of(new Sales.Window(hours(site.equals("moscow") ? MOSCOW : OMSK, MONDAY), 25, 50, 1000));

        String text = WeeklyConversion.of(
                fleet, storage, sales, MONDAY, MONDAY.plusDays(6), Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(text.lines()).hasSize(2);
        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith("moscow 2026-W10: KNOWN 0.250 Quality[coverage=1.0,")
                .contains("finality=FINAL");
        assertThat(text.lines().skip(1).findFirst().orElseThrow())
                .startsWith("omsk 2026-W10: KNOWN 0.250 Quality[coverage=0.857");
    }

    private static void count(Storage storage, String line, ZoneId zone, int days) throws IOException {
        for (int day = 0; day < days; day++) {
            TimeRange open = hours(zone, MONDAY.plusDays(day));
            for (Instant start = open.start(); start.isBefore(open.end()); start = start.plusSeconds(3600)) {
                TimeRange hour = TimeRange.of(start, Duration.ofHours(1));
                storage.counts()
                        .append(
                                List.of(Measurement.complete(line, "s", hour, Tally.of(10, 10))),
                                ChangeCause.MEASURED,
                                hour.end());
            }
        }
    }

    private static TimeRange hours(ZoneId zone, LocalDate date) {
        return TimeRange.of(
                date.atTime(10, 0).atZone(zone).toInstant(),
                date.atTime(20, 0).atZone(zone).toInstant());
    }
}
