package io.spp.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static SiteCalendar site(ZoneId zone, String hours, String cut) {
        return new SiteCalendar(
                zone, OpeningHours.daily(hours), LocalTime.parse(cut), ProductionCalendar.weekendsOnly());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29,23", "2026-03-30,24", "2026-10-25,25"})
    void givesADayTheHoursThatItsClocksGiveIt(LocalDate date, int hours) {
        SiteCalendar site = SiteCalendar.alwaysOpen(BERLIN);
        assertThat(site.businessDay(date).duration()).isEqualTo(Duration.ofHours(hours));
        assertThat(site.openRanges(date).duration()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void countsTheHoursAfterMidnightToTheBusinessDayBefore() {
        SiteCalendar bar = site(BERLIN, "18:00-02:00", "04:00");
        assertThat(bar.businessDate(Instant.parse("2026-01-10T02:59:59Z"))).isEqualTo("2026-01-09");
        assertThat(bar.businessDate(Instant.parse("2026-01-10T03:00:00Z"))).isEqualTo("2026-01-10");
        assertThat(bar.openRanges(LocalDate.parse("2026-01-09")).ranges())
                .containsExactly(
                        TimeRange.of(Instant.parse("2026-01-09T17:00:00Z"), Instant.parse("2026-01-10T01:00:00Z")));
    }

    @Test
    void splitsHoursAtTheBusinessDayCut() {
        SiteCalendar shop = site(BERLIN, "18:00-02:00", "00:00");
        assertThat(shop.openRanges(LocalDate.parse("2026-01-09")).ranges())
                .containsExactly(
                        TimeRange.of(Instant.parse("2026-01-08T23:00:00Z"), Instant.parse("2026-01-09T01:00:00Z")),
                        TimeRange.of(Instant.parse("2026-01-09T17:00:00Z"), Instant.parse("2026-01-09T23:00:00Z")));
    }

    @Test
    void tilesTheTimeLineWithBusinessDaysInEveryZone() {
        long seed = 7;
        RandomGenerator random = new Random(seed);
        for (String id : ZoneId.getAvailableZoneIds()) {
            SiteCalendar site = site(
                    ZoneId.of(id), "00:00-24:00", random.nextInt(3) == 0 ? "00:00" : "0" + random.nextInt(10) + ":30");
            Instant instant = Instant.parse("1985-01-01T00:00:00Z").plusSeconds(random.nextLong(1_500_000_000L));
            for (int day = 0; day < 15; day++) {
                LocalDate date = site.businessDate(instant);
                TimeRange covered = site.businessDay(date);
                String example = "seed " + seed + ": " + id + " " + instant;
                assertThat(covered.contains(instant)).as(example).isTrue();
                assertThat(site.businessDate(covered.end())).as(example).isAfter(date);
                assertThat(site.businessDate(covered.end().minusSeconds(1)))
                        .as(example)
                        .isEqualTo(date);
                assertThat(site.openRanges(covered)).as(example).isEqualTo(TimeRangeSet.of(java.util.List.of(covered)));
                instant = covered.end();
            }
        }
    }

    @Test
    void addsOpenAndClosedHoursToTheDayInEveryZone() {
        long seed = 11;
        RandomGenerator random = new Random(seed);
        for (String id : ZoneId.getAvailableZoneIds()) {
            SiteCalendar site = site(ZoneId.of(id), "01:30-02:15,22:00-01:00", "03:00");
            SiteCalendar inverse = site(ZoneId.of(id), "01:00-01:30,02:15-22:00", "03:00");
            LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
            for (int i = 0; i < 6; i++, date = date.plusDays(19)) {
                if (id.equals("Pacific/Apia") || id.equals("Pacific/Fakaofo") || id.equals("MIT")) {
                    continue;
                }
                TimeRange day = site.businessDay(date);
                assertThat(site.openRanges(date)
                                .duration()
                                .plus(inverse.openRanges(date).duration()))
                        .as("seed " + seed + ": " + id + " " + date)
                        .isEqualTo(day.duration());
            }
        }
    }

    @Test
    void agreesInstantByInstantWithItsOpenRanges() {
        long seed = 3;
        RandomGenerator random = new Random(seed);
        SiteCalendar site = site(ZoneId.of("America/Havana"), "10:00-14:00,15:00-01:00", "04:00");
        for (int i = 0; i < 3_000; i++) {
            Instant instant = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextLong(200_000_000L));
            TimeRange moment = TimeRange.of(instant, Duration.ofSeconds(1));
            assertThat(site.isOpen(instant))
                    .as("seed " + seed + ": " + instant)
                    .isEqualTo(!site.openRanges(moment).isEmpty());
        }
    }

    @Test
    void closesOnAnExceptionAndOnNoHoliday() {
        OpeningHours hours = OpeningHours.builder()
                .regular("MON-SUN", "10:00-22:00")
                .exception(LocalDate.parse("2026-01-01"), "closed", "holiday")
                .build();
        SiteCalendar mall =
                new SiteCalendar(ZoneId.of("Europe/Moscow"), hours, LocalTime.of(4, 0), ProductionCalendar.russian());
        assertThat(mall.isOpen(Instant.parse("2026-01-01T09:00:00Z"))).isFalse();
        assertThat(mall.isOpen(Instant.parse("2026-01-02T09:00:00Z"))).isTrue();
        assertThat(mall.production().day(LocalDate.parse("2026-01-02")).kind()).isEqualTo(DayKind.HOLIDAY);
    }
}
