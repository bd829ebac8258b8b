package io.spp.core.figure;

import static io.spp.core.figure.Shop.LATER;
import static io.spp.core.figure.Shop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.figure.rule.Alignment;
import io.spp.core.figure.rule.Sales;
import io.spp.core.figure.rule.StaffRule;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import io.spp.core.metric.Metric;
import io.spp.core.store.ChangeCause;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What goes wrong when counts are summed up, one by one. */
class PitfallTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Consumer<Site.Builder> ALWAYS = site -> {};

    private static List<Figure> hours(Shop shop, LocalDate date) throws IOException {
        return shop.figures()
                .answer(
                        FigureQuery.of(Metric.ENTRIES)
                                .lines("door-1")
                                .days(date, date)
                                .by(Grain.HOUR),
                        LATER)
                .figures();
    }

    private static double sum(List<Figure> figures) {
        return figures.stream().mapToDouble(each -> each.value().orElse(0)).sum();
    }

    private static Shop always(ZoneId zone, LocalDate date) throws IOException {
        Shop shop = Shop.of(zone, ALWAYS);
        shop.count("door-1", shop.calendar().businessDay(date), 1, 1);
        return shop;
    }

    @Test
    void theHourThatClocksSkipHasNoRow() throws Exception {
        LocalDate date = LocalDate.parse("2026-03-29");
        List<Figure> hours = hours(always(BERLIN, date), date);

        assertThat(hours).hasSize(23);
        assertThat(hours).noneMatch(each -> each.bucket().key().startsWith("2026-03-29T02"));
        assertThat(sum(hours)).isEqualTo(23 * 4);
    }

    @Test
    void theHourThatClocksRepeatHasTwoRows() throws Exception {
        LocalDate date = LocalDate.parse("2025-10-26");
        List<Figure> hours = hours(always(BERLIN, date), date);

        assertThat(hours).hasSize(25);
        assertThat(hours.stream().map(each -> each.bucket().key()))
                .contains("2025-10-26T02:00:00+02:00", "2025-10-26T02:00:00+01:00");
        assertThat(sum(hours)).isEqualTo(25 * 4);
    }

    @Test
    void aZoneThatChangedItsRuleKeepsTheOldHoursInThePast() throws Exception {
        LocalDate date = LocalDate.parse("2014-10-26");
        Shop shop = always(Shop.MOSCOW, date);

        assertThat(hours(shop, date)).hasSize(25);
        assertThat(shop.day(Metric.ENTRIES, date).value()).hasValue(100);
    }

    @Test
    void whatHappensAfterMidnightBelongsToTheDayOfOpening() throws Exception {
        Shop bar = Shop.of(
                BERLIN, site -> site.opening(OpeningHours.daily("18:00-02:00")).businessDayCut(LocalTime.of(4, 0)));
        bar.countOpen("door-1", MONDAY, 1, 1, 1).countOpen("door-2", MONDAY, 1, 0, 0);

        Figure monday = bar.day(Metric.ENTRIES, MONDAY);

        assertThat(monday.value()).hasValue(32);
        assertThat(monday.quality().coverage()).isEqualTo(1);
        assertThat(bar.day(Metric.ENTRIES, MONDAY.plusDays(1)).value()).hasValue(0);
    }

    @Test
    void sensorsWithDifferentIntervalsAddUp() throws Exception {
        Shop shop = Shop.of(Fleet.builder("client")
                .site(
                        "shop",
                        Shop.MOSCOW,
                        site -> site.opening(OpeningHours.daily("10:00-12:00"))
                                .line("fine", line -> line.interval(Duration.ofMinutes(15)))
                                .line("coarse", line -> line.interval(Duration.ofHours(1))))
                .build());
        TimeRange open = shop.hours(MONDAY, 10, 12);
        shop.count("fine", open, 1, 1);
        for (int i = 0; i < 2; i++) {
            shop.counts.append(
                    List.of(Measurement.complete(
                            "coarse",
                            "coarse",
                            TimeRange.of(open.start().plus(Duration.ofHours(i)), Duration.ofHours(1)),
                            Tally.of(10, 10))),
                    ChangeCause.MEASURED,
                    open.end());
        }

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(28);
        assertThat(entries.quality().coverage()).isEqualTo(1);
    }

    @Test
    void anIntervalOfAnotherLengthThanTheLineHasIsNotLost() throws Exception {
        Shop shop = Shop.of(Shop.MOSCOW, ALWAYS);
        TimeRange hour = shop.hours(MONDAY, 10, 11);
        shop.counts.append(
                List.of(Measurement.complete("door-1", "new-sensor", hour, Tally.of(9, 9))),
                ChangeCause.MEASURED,
                hour.end());

        assertThat(shop.day(Metric.ENTRIES, MONDAY).value()).hasValue(9);
    }

    @Test
    void aRepeatedIntervalCountsOnce() throws Exception {
        Shop shop = Shop.of(Shop.MOSCOW, ALWAYS);
        TimeRange hour = shop.hours(MONDAY, 10, 11);

        shop.count("door-1", hour, 2, 2).count("door-1", hour, 2, 2);

        assertThat(shop.day(Metric.ENTRIES, MONDAY).value()).hasValue(8);
    }

    @Test
    void lateDataOverTheCutGoesToTheDayOfItsEventAndRestatesIt() throws Exception {
        Shop shop = Shop.of(Shop.MOSCOW, ALWAYS);
        TimeRange hour = shop.hours(MONDAY, 22, 23);
        shop.counts.append(
                List.of(Measurement.complete("door-1", "s", hour, Tally.of(5, 5))),
                ChangeCause.LATE_DATA,
                hour.end().plus(Duration.ofHours(9)));

        Figure monday = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(monday.value()).hasValue(5);
        assertThat(monday.quality().finality()).isEqualTo(Finality.RESTATED);
        assertThat(shop.day(Metric.ENTRIES, MONDAY.plusDays(1)).value()).hasValue(0);
    }

    @Test
    void aPartialIntervalAtTheEdgeOfAnOutageIsNotScaledUp() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0);
        TimeRange open = shop.hours(MONDAY, 10, 20);
        shop.counts.append(
                List.of(new Measurement(
                        "door-1", "s", TimeRange.of(open.start(), Duration.ofMinutes(15)), Tally.of(4, 4), 0.5)),
                ChangeCause.MEASURED,
                open.end());

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(4);
        assertThat(entries.reading()).isEqualTo(Reading.LOWER_BOUND);
        assertThat(entries.quality().coverage()).isCloseTo(0.5 + 0.5 / 80, within(1e-9));
    }

    @Test
    void silenceIsMissingAndNeverZero() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 0, 0);

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(0);
        assertThat(entries.reading()).isEqualTo(Reading.LOWER_BOUND);
        assertThat(entries.quality().coverage()).isEqualTo(0.5);
    }

    @Test
    void aReplacedSensorGoesOnWithTheSameLine() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0);
        shop.counts.append(
                List.of(Measurement.complete("door-1", "old/0", shop.hours(MONDAY, 10, 15), Tally.of(6, 6))),
                ChangeCause.MEASURED,
                LATER);
        shop.counts.append(
                List.of(Measurement.complete("door-1", "new/0", shop.hours(MONDAY, 15, 20), Tally.of(4, 4))),
                ChangeCause.MEASURED,
                LATER);

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(10);
        assertThat(entries.quality().coverage()).isEqualTo(1);
    }

    @Test
    void oneOfTwoChannelsOfALineIsHalfOfIt() throws Exception {
        Shop shop = Shop.of(Fleet.builder("client")
                .site(
                        "shop",
                        Shop.MOSCOW,
                        site -> site.opening(OpeningHours.daily("10:00-12:00"))
                                .line("door", line -> line.interval(Duration.ofHours(1)))
                                .sensor("s-1", "spp", "A", sensor -> sensor.channel("0", "door"))
                                .sensor("s-2", "spp", "B", sensor -> sensor.channel("0", "door")))
                .build());
        for (String source : List.of("s-1/0", "s-2/0")) {
            shop.counts.append(
                    List.of(Measurement.complete("door", source, shop.hours(MONDAY, 10, 11), Tally.of(5, 5))),
                    ChangeCause.MEASURED,
                    LATER);
        }
        shop.counts.append(
                List.of(Measurement.complete("door", "s-1/0", shop.hours(MONDAY, 11, 12), Tally.of(5, 5))),
                ChangeCause.MEASURED,
                LATER);

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(15);
        assertThat(entries.quality().coverage()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void linesThatWatchTheSameDoorCountOnce() throws Exception {
        Shop shop = Shop.of(Fleet.builder("client")
                .site(
                        "shop",
                        Shop.MOSCOW,
                        site -> site.opening(OpeningHours.daily("10:00-12:00"))
                                .line(
                                        "first",
                                        line -> line.interval(Duration.ofMinutes(15))
                                                .group("door"))
                                .line(
                                        "second",
                                        line -> line.interval(Duration.ofMinutes(15))
                                                .group("door")))
                .build());
        shop.count("first", shop.hours(MONDAY, 10, 11), 3, 3).count("second", shop.hours(MONDAY, 10, 12), 5, 5);

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(4 * 3 + 4 * 5);
        assertThat(entries.quality().coverage()).isEqualTo(1);
    }

    @Test
    void aSwappedDirectionThatWasCorrectedIsARestatementWithItsCause() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0).countOpen("door-1", MONDAY, 1, 1, 9);
        TimeRange first = TimeRange.of(shop.hours(MONDAY, 10, 20).start(), Duration.ofMinutes(15));
        shop.counts.append(
                List.of(Measurement.complete("door-1", "door-1", first, Tally.of(9, 1))),
                ChangeCause.CONFIGURATION,
                LATER.minusSeconds(1));

        assertThat(shop.day(Metric.ENTRIES, MONDAY).quality().restatedBy()).contains(ChangeCause.CONFIGURATION);
    }

    @Test
    void aFactorThatChangedIsARestatementWithItsCause() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 10, 10).countOpen("door-2", MONDAY, 1, 0, 0);
        TimeRange first = TimeRange.of(shop.hours(MONDAY, 10, 20).start(), Duration.ofMinutes(15));
        shop.counts.append(
                List.of(Measurement.complete("door-1", "door-1", first, Tally.of(11, 11))),
                ChangeCause.RECALIBRATED,
                LATER.minusSeconds(1));

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(401);
        assertThat(entries.quality().restatedBy()).contains(ChangeCause.RECALIBRATED);
    }

    @Test
    void aHolidayIsComparedWithTheSameHoliday() throws Exception {
        LocalDate womensDay = LocalDate.parse("2026-03-08");
        Shop shop = Shop.moscow();
        for (String door : List.of("door-1", "door-2")) {
            shop.countOpen(door, womensDay, 1, 4, 4).countOpen(door, LocalDate.parse("2025-03-08"), 1, 2, 2);
        }
        FigureQuery query =
                FigureQuery.of(Metric.INDEX).days(womensDay, womensDay).comparedBy(Alignment.HOLIDAY_MAPPED);

        assertThat(shop.figures().answer(query, LATER).figures().get(0).value()).hasValue(200);
    }

    @Test
    void theLeapDayHasNoPairAndIsTold() throws Exception {
        LocalDate leap = LocalDate.parse("2024-02-29");
        Shop shop = Shop.moscow().countOpen("door-1", leap, 1, 1, 1).countOpen("door-2", leap, 1, 1, 1);
        FigureQuery query =
                FigureQuery.of(Metric.LIKE_FOR_LIKE).days(leap, leap).comparedBy(Alignment.SAME_DATE);

        Figure growth = shop.figures().answer(query, LATER).figures().get(0);

        assertThat(growth.reading()).isEqualTo(Reading.UNDEFINED);
        assertThat(growth.notes()).extracting(Note::code).contains("excluded");
    }

    @Test
    void aSiteThatClosedMiddayIsExpectedForHalfTheDay() throws Exception {
        Shop shop = Shop.of(
                Shop.MOSCOW,
                site -> site.opening(OpeningHours.builder()
                        .regular("MON-SUN", "10:00-20:00")
                        .exception(MONDAY, "10:00-15:00", "refit")
                        .build()));
        shop.countOpen("door-1", MONDAY, 1, 1, 1).countOpen("door-2", MONDAY, 1, 1, 1);

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.quality().coverage()).isEqualTo(1);
        assertThat(entries.value()).hasValue(40);
    }

    @Test
    void aRuleAboutStaffLeavesTheGrossAsItIs() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 5, 5).countOpen("door-2", MONDAY, 1, 0, 0);
        FigureQuery query = FigureQuery.of(Metric.VISITS, Metric.VISITS_NET).days(MONDAY, MONDAY);

        List<Figure> figures = shop.figures()
                .staff(site -> Optional.of(StaffRule.scheduled(30)))
                .answer(query, LATER)
                .figures();

        assertThat(figures.get(0).value()).hasValue(200);
        assertThat(figures.get(1).value()).hasValue(170);
        assertThat(figures.get(1).notes().get(0).text().en()).contains("200");
    }

    @Test
    void twoZonesInOneQueryEachHaveTheirOwnDay() throws Exception {
        Fleet fleet = Fleet.builder("client")
                .site("west", BERLIN, site -> site.line("w", line -> line.interval(Duration.ofMinutes(15))))
                .site(
                        "east",
                        ZoneId.of("Asia/Omsk"),
                        site -> site.line("e", line -> line.interval(Duration.ofMinutes(15))))
                .build();
        Shop shops = Shop.of(fleet);
        for (Site site : fleet.sites()) {
            shops.count(
                    site.lines().get(0).id(),
                    TimeRange.of(
                            MONDAY.atStartOfDay(site.zone()).toInstant(),
                            MONDAY.plusDays(1).atStartOfDay(site.zone()).toInstant()),
                    1,
                    1);
        }
        FigureQuery query = FigureQuery.of(Metric.ENTRIES).days(MONDAY, MONDAY);

        assertThat(shops.figures().answer(query, LATER).figures())
                .extracting(each -> each.value().orElseThrow())
                .containsExactly(96.0, 96.0);
        Figure together =
                shops.figures().answer(query.together(), LATER).figures().get(0);
        assertThat(together.site()).isEqualTo(Figure.ALL_SITES);
        assertThat(together.value()).hasValue(192);
    }

    @Test
    void ratiosOfSeveralSitesComeFromSums() throws Exception {
        Fleet fleet = Fleet.builder("client")
                .site("big", Shop.MOSCOW, site -> site.line("b", line -> line.interval(Duration.ofMinutes(15))))
                .site("small", Shop.MOSCOW, site -> site.line("s", line -> line.interval(Duration.ofMinutes(15))))
                .build();
        Shop shops = Shop.of(fleet);
        TimeRange day = shops.calendar().businessDay(MONDAY);
        shops.count("b", day, 10, 10).count("s", day, 1, 1);
        FigureQuery query =
                FigureQuery.of(Metric.CONVERSION).days(MONDAY, MONDAY).together();

        Figure conversion = shops.figures()
                .sales((site, range) -> List.of(new Sales.Window(day, site.equals("big") ? 96 : 48, 1, 1.0)))
                .answer(query, LATER)
                .figures()
                .get(0);

        assertThat(conversion.value().orElseThrow())
                .as("144 receipts of 1056 visits, and not the mean of 10 % and 50 %")
                .isCloseTo(144.0 / 1056, within(1e-9));
    }
}
