package io.spp.restoration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.backtest.GapScope;
import io.spp.restoration.model.Methods;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RestorerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2024-01-31T23:00:00Z");

    private final SiteCalendar allDay = SiteCalendar.alwaysOpen(BERLIN);
    private final SiteCalendar shop = new SiteCalendar(
            BERLIN, OpeningHours.daily("10:00-22:00"), LocalTime.MIDNIGHT, ProductionCalendar.weekendsOnly());

    @Test
    void restoresALostDayFromItsOwnHistoryAndTheOtherDoors() {
        Mall mall = new Mall(allDay, Duration.ofHours(1), START, 90, 4, 300, 7);
        TimeRange lost = TimeRange.of(START.plus(Duration.ofDays(60)), Duration.ofHours(20));

        RestorationPlan plan = Restorer.builder()
                .build()
                .plan(mall.without((line, range) -> line.equals("door-2") && lost.encloses(range))
                        .build());

        assertThat(plan.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.isRefused()).isFalse();
            assertThat(gap.scope()).isEqualTo(GapScope.LINE);
            assertThat(gap.donors()).containsExactly("door-1", "door-3", "door-4");
            assertThat(gap.intervals()).hasSize(20);
            Estimate in = gap.in().orElseThrow();
            double truth = mall.entered("door-2", lost);
            assertThat(in.value()).isCloseTo(truth, Percentage.withPercentage(10));
            assertThat(truth).isBetween(in.low95(), in.high95());
            assertThat(gap.why().en()).contains("3 other lines");
            assertThat(gap.why().ru()).contains("другие линии (3)");
        });
        assertThat(Restorer.builder()
                        .build()
                        .plan(mall.without((line, range) -> line.equals("door-2") && lost.encloses(range))
                                .build())
                        .id())
                .isEqualTo(plan.id());
    }

    @Test
    void neitherFillsClosedHoursNorPartsAGapAtThem() {
        Mall mall = new Mall(shop, Duration.ofMinutes(30), START, 70, 2, 120, 3);
        TimeRange lost = TimeRange.of(START.plus(Duration.ofDays(50)), Duration.ofDays(2));

        RestorationPlan plan = Restorer.builder()
                .build()
                .plan(mall.without((line, range) -> lost.encloses(range)).build());

        assertThat(plan.gaps()).hasSize(2).allSatisfy(gap -> {
            assertThat(gap.scope()).isEqualTo(GapScope.SITE);
            assertThat(gap.donors()).isEmpty();
            assertThat(gap.intervals())
                    .hasSize(2 * 24)
                    .allSatisfy(interval ->
                            assertThat(shop.isOpen(interval.range().start())).isTrue());
        });
    }

    @Test
    void leavesCountedIntervalsAloneAndRestoresMarkedOnes() {
        Mall mall = new Mall(allDay, Duration.ofHours(1), START, 60, 2, 200, 5);
        TimeRange marked = TimeRange.of(START.plus(Duration.ofDays(40)), Duration.ofHours(3));

        RestorationPlan plan = Restorer.builder()
                .build()
                .plan(mall.without((line, range) -> false)
                        .marks("door-1", TimeRangeSet.of(List.of(marked)))
                        .build());

        assertThat(plan.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.line()).isEqualTo("door-1");
            assertThat(gap.range()).isEqualTo(marked);
        });
    }

    @Test
    void findsTheSameWallTimeAcrossAChangeOfTheClock() {
        Mall mall = new Mall(shop, Duration.ofHours(1), START, 80, 1, 400, 11);
        Instant sundayOfChange = Instant.parse("2024-03-31T08:00:00Z");
        TimeRange lost = TimeRange.of(sundayOfChange, Duration.ofHours(12));

        RestorationPlan plan = Restorer.builder()
                .method(Methods.weeklyBase())
                .build()
                .plan(mall.without((line, range) -> lost.encloses(range)).build());

        PlannedGap gap = plan.gaps().get(0);
        assertThat(gap.intervals()).hasSize(12);
        double first = gap.intervals().get(0).in().orElseThrow().value();
        double usual = mall.entered("door-1", TimeRange.of(Instant.parse("2024-03-24T09:00:00Z"), Duration.ofHours(1)));
        double hourLater =
                mall.entered("door-1", TimeRange.of(Instant.parse("2024-03-24T10:00:00Z"), Duration.ofHours(1)));
        assertThat(Math.abs(first - usual)).isLessThan(Math.abs(first - hourLater));
    }

    @Test
    void aMethodOfEarlierPeriodsUsesNothingElseEvenWhereItHasNoAnswer() {
        Mall mall = new Mall(shop, Duration.ofHours(1), START, 80, 2, 400, 11);
        TimeRange lost = TimeRange.of(START.plus(Duration.ofDays(30)), Duration.ofDays(25));
        SiteHistory known = mall.without((line, range) -> line.equals("door-1") && lost.encloses(range))
                .build();
        SiteHistory upToTheEnd = mall.without((line, range) -> line.equals("door-1") && lost.encloses(range)
                        || !range.start().isBefore(lost.end().plus(Duration.ofDays(1))))
                .build();
        Restorer previous = Restorer.builder().method(Methods.previousWeek()).build();

        assertThat(values(previous.plan(known))).isEqualTo(values(previous.plan(upToTheEnd)));
        assertThat(Restorer.usesOnlyEarlierPeriods("median-4-weeks")).isTrue();
        assertThat(Restorer.usesOnlyEarlierPeriods("closed-form")).isFalse();
    }

    private static List<Double> values(RestorationPlan plan) {
        return plan.gaps().get(0).intervals().stream()
                .map(value -> value.in().orElseThrow().value())
                .toList();
    }

    @Test
    void restoresOneMinuteCountsWithoutFollowingTheirNoise() {
        Mall mall = new Mall(shop, Duration.ofMinutes(1), START, 63, 3, 120, 2);
        Instant noon = Instant.parse("2024-03-21T11:05:00Z");
        TimeRange lost = TimeRange.of(noon, Duration.ofMinutes(200));

        RestorationPlan plan = Restorer.builder()
                .build()
                .plan(mall.without((line, range) -> line.equals("door-1") && lost.encloses(range))
                        .build());

        PlannedGap gap = plan.gaps().get(0);
        assertThat(gap.intervals()).hasSize(200);
        Estimate total = gap.in().orElseThrow();
        assertThat(mall.entered("door-1", lost)).isBetween(total.low95(), total.high95());
        assertThat(total.high80() - total.low80()).isLessThan(0.4 * total.value());
    }

    @Test
    void refusesWithoutHistoryAndSaysWhy() throws IOException {
        Mall mall = new Mall(allDay, Duration.ofHours(1), START, 9, 1, 100, 1);
        TimeRange lost = TimeRange.of(START.plus(Duration.ofDays(5)), Duration.ofHours(3));

        RestorationPlan plan = Restorer.builder()
                .build()
                .plan(mall.without((line, range) -> lost.encloses(range)).build());

        assertThat(plan.counts(gap -> true)).isEmpty();
        StringWriter refused = new StringWriter();
        new RestorationCsv(Locale.ENGLISH, false).writeIntervals(refused, plan);
        assertThat(refused.toString().lines().skip(1))
                .hasSize(3)
                .allMatch(row -> row.matches("door-1,[^,]+,[^,]+,,,,,,,,,,,REFUSED,,\"?only 9 days are known.*"));
        StringWriter filled = new StringWriter();
        new RestorationCsv(new Locale("ru"), true).writeIntervals(filled, plan);
        assertThat(filled.toString().lines().skip(1))
                .hasSize(3)
                .allMatch(row -> row.split(",", -1).length >= 16 && row.contains("известно только 9 дней"));
    }

    @Test
    void usesNothingLaterInPastOnlyMode() {
        Mall mall = new Mall(allDay, Duration.ofHours(1), START, 80, 3, 200, 9);
        TimeRange lost = TimeRange.of(START.plus(Duration.ofDays(60)), Duration.ofHours(5));
        Restorer pastOnly = Restorer.builder().pastOnly(true).build();

        PlannedGap known = pastOnly.plan(mall.without((line, range) -> line.equals("door-1") && lost.encloses(range))
                        .build())
                .gaps()
                .get(0);
        PlannedGap cut = pastOnly.plan(mall.without((line, range) -> line.equals("door-1") && lost.encloses(range)
                                || !range.start().isBefore(lost.end()))
                        .window(lost)
                        .build())
                .gaps()
                .get(0);

        for (int i = 0; i < 5; i++) {
            assertThat(cut.intervals().get(i).in().orElseThrow().value())
                    .isEqualTo(known.intervals().get(i).in().orElseThrow().value());
        }
    }
}
