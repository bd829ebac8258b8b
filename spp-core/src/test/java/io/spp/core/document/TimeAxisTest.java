package io.spp.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static final long SEED = Long.getLong("spp.seed", 20260101L);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void drawsADayOf23HoursShorter() {
        List<TimeAxis.Tick> ticks = TimeAxis.ticks(day("2025-03-30", BERLIN), in(BERLIN), 8);

        assertThat(ticks)
                .extracting(TimeAxis.Tick::label)
                .containsExactly("30 Mar", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00");
        assertThat(ticks.get(1).at()).isEqualTo(ticks.get(0).at().plus(Duration.ofHours(2)));
        assertThat(ticks.get(0).strong()).isTrue();
    }

    @Test
    void drawsADayOf25HoursLonger() {
        List<TimeAxis.Tick> ticks = TimeAxis.ticks(day("2025-10-26", BERLIN), in(BERLIN), 9);

        assertThat(ticks.get(1).label()).isEqualTo("03:00");
        assertThat(ticks.get(1).at()).isEqualTo(ticks.get(0).at().plus(Duration.ofHours(4)));
    }

    @Test
    void beginsADayWhereItsMidnightIsSkipped() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        Instant start = Instant.parse("2018-11-03T12:00:00Z");

        List<TimeAxis.Tick> ticks = TimeAxis.ticks(TimeRange.of(start, Duration.ofHours(24)), in(zone), 4);

        assertThat(ticks).contains(new TimeAxis.Tick(Instant.parse("2018-11-04T03:00:00Z"), "4 Nov", true));
    }

    @Test
    void marksMondaysAndMonthsInLongRanges() {
        TimeRange weeks = TimeRange.of(Instant.parse("2025-01-01T00:00:00Z"), Duration.ofDays(60));
        TimeRange years = TimeRange.of(Instant.parse("2024-06-01T00:00:00Z"), Duration.ofDays(400));

        assertThat(TimeAxis.ticks(weeks, in(BERLIN), 9))
                .extracting(TimeAxis.Tick::label)
                .startsWith("6 Jan", "13 Jan");
        assertThat(TimeAxis.ticks(years, in(BERLIN), 6))
                .extracting(TimeAxis.Tick::label)
                .containsExactly("Jul", "Oct", "2025", "Apr", "Jul");
    }

    @Test
    void neverDrawsMoreLinesThanThereIsRoomForAndKeepsTheirOrder() {
        Random random = new Random(SEED);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int round = 0; round < 2_000; round++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant start = Instant.ofEpochSecond(random.nextInt(2_000_000_000));
            TimeRange range =
                    TimeRange.of(start, Duration.ofMinutes(1 + (long) Math.pow(10, random.nextDouble() * 6.5)));
            int most = 2 + random.nextInt(12);

            List<Instant> at = TimeAxis.ticks(range, in(zone), most).stream()
                    .map(TimeAxis.Tick::at)
                    .toList();

            assertThat(at)
                    .as("seed %s: %s in %s, %s", SEED, range, zone, most)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(range::contains)
                    .hasSizeLessThanOrEqualTo(most + 3);
        }
    }

    private static Wording in(ZoneId zone) {
        return new Wording(Locale.ENGLISH, zone);
    }

    private static TimeRange day(String date, ZoneId zone) {
        LocalDate day = LocalDate.parse(date);
        return TimeRange.of(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
