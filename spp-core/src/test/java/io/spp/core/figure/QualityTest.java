package io.spp.core.figure;

import static io.spp.core.figure.Shop.LATER;
import static io.spp.core.figure.Shop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spp.core.count.Estimate;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.metric.Metric;
import io.spp.core.quality.Flag;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.RestoredCount;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityTest {

    /** Door 2 is out from 12 to 14. */
    private static Shop withOutage() throws IOException {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 3, 3);
        return shop.count("door-2", shop.hours(MONDAY, 10, 12), 1, 1).count("door-2", shop.hours(MONDAY, 14, 20), 1, 1);
    }

    private static Shop restored(Shop shop, Estimate quarter) throws IOException {
        List<RestoredCount> rows = new ArrayList<>();
        TimeRange gap = shop.hours(MONDAY, 12, 14);
        for (Instant start = gap.start(); start.isBefore(gap.end()); start = start.plusSeconds(900)) {
            rows.add(new RestoredCount(
                    "door-2",
                    TimeRange.of(start, Duration.ofMinutes(15)),
                    Optional.of(quarter),
                    Optional.empty(),
                    "weekly",
                    "plan-1"));
        }
        shop.counts.restore(rows, LATER.minusSeconds(60));
        return shop;
    }

    @Test
    void aMissingPartMakesALowerBoundWithItsCoverage() throws Exception {
        Figure entries = withOutage().day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(152);
        assertThat(entries.reading()).isEqualTo(Reading.LOWER_BOUND);
        assertThat(entries.bounds().orElseThrow().high95()).isInfinite();
        assertThat(entries.quality().coverage()).isCloseTo(0.9, within(1e-9));
        assertThat(entries.quality().missingShare()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aCalculatedPartIsAnEstimateWithItsShareAndBounds() throws Exception {
        Figure entries = restored(withOutage(), new Estimate(1, 0.2, 2, 0, 3)).day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(160);
        assertThat(entries.reading()).isEqualTo(Reading.ESTIMATED);
        assertThat(entries.quality().restoredShare()).isCloseTo(8.0 / 160, within(1e-9));
        assertThat(entries.quality().restoredTime()).isCloseTo(0.1, within(1e-9));
        assertThat(entries.quality().missingShare()).isCloseTo(0, within(1e-9));
        assertThat(entries.quality().finality()).isEqualTo(Finality.RESTATED);
        assertThat(entries.quality().restatedBy()).contains(ChangeCause.RESTORED);
    }

    @Test
    void chanceCancelsOutWithinAnOutageAndAMisjudgedLevelDoesNot() throws Exception {
        double poisson80 = 1.2816 * Math.sqrt(100);
        Shop chance =
                restored(withOutage(), new Estimate(100, 100 - poisson80, 100 + poisson80, 100 - 19.6, 100 + 19.6));
        Shop level = restored(withOutage(), new Estimate(100, 50, 150, 25, 175));

        Bounds byChance = chance.day(Metric.ENTRIES, MONDAY).bounds().orElseThrow();
        Bounds byLevel = level.day(Metric.ENTRIES, MONDAY).bounds().orElseThrow();

        double leastLevel = 1.2816 * 0.05 * 800;
        assertThat(byChance.high80() - 952)
                .isCloseTo(Math.sqrt(8 * poisson80 * poisson80 + leastLevel * leastLevel), within(0.1));
        assertThat(byLevel.high80() - 952).isBetween(8 * 50 * 0.95, 8 * 50.0);
    }

    @Test
    void theSpreadOfSmallValuesIsChanceAndThatOfLargeOnesTheLevel() throws Exception {
        Shop shop = withOutage();
        List<RestoredCount> rows = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < 8; i++) {
            double persons = 4 + 40 * i;
            double width = 1.2816 * Math.sqrt(2 * persons + 0.01 * persons * persons);
            total += persons;
            rows.add(new RestoredCount(
                    "door-2",
                    TimeRange.of(shop.hours(MONDAY, 12, 14).start().plusSeconds(900L * i), Duration.ofMinutes(15)),
                    Optional.of(new Estimate(
                            persons,
                            Math.max(0, persons - width),
                            persons + width,
                            Math.max(0, persons - 1.53 * width),
                            persons + 1.53 * width)),
                    Optional.empty(),
                    "weekly",
                    "plan-1"));
        }
        shop.counts.restore(rows, LATER.minusSeconds(60));

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        double expected = 1.2816 * Math.sqrt(2 * total + 0.01 * total * total);
        double above = entries.bounds().orElseThrow().high80() - entries.value().orElseThrow();
        assertThat(above).isCloseTo(expected, within(0.1 * expected));
    }

    @Test
    void losingAnHourOfManyWeighsMoreThanLosingAnHourOfFew() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY.minusDays(7), 8, 0, 0);
        shop.count("door-1", shop.hours(MONDAY.minusDays(7), 10, 19), 1, 1)
                .count("door-1", shop.hours(MONDAY.minusDays(7), 19, 20), 91, 91)
                .count("door-1", shop.hours(MONDAY, 10, 19), 1, 1);

        Quality quality = shop.day(Metric.ENTRIES, MONDAY).quality();

        assertThat(quality.coverage()).isCloseTo(0.95, within(1e-9));
        assertThat(quality.trafficCoverage()).isLessThan(0.6);
    }

    @Test
    void aMarkedIntervalIsNotKnown() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 1, 1).countOpen("door-2", MONDAY, 1, 1, 1);
        shop.counts.flag(Flag.of(
                "door-2",
                shop.hours(MONDAY, 10, 15),
                "FROZEN",
                new BilingualText("замер", "stuck"),
                "monitor",
                LATER.minusSeconds(9)));

        Figure entries = shop.day(Metric.ENTRIES, MONDAY);

        assertThat(entries.value()).hasValue(60);
        assertThat(entries.quality().coverage()).isCloseTo(0.75, within(1e-9));
        assertThat(entries.quality().restatedBy()).contains(ChangeCause.FLAGGED);
    }

    @Test
    void isProvisionalUntilTheLatenessHasPassedAndFreshUntilTheLastInterval() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 1, 1).countOpen("door-2", MONDAY, 1, 1, 1);
        Instant dayEnd = shop.calendar().businessDay(MONDAY).end();
        FigureQuery query = FigureQuery.of(Metric.ENTRIES).days(MONDAY, MONDAY);

        Quality before = shop.figures()
                .answer(query, dayEnd.plus(Duration.ofMinutes(119)))
                .figures()
                .get(0)
                .quality();
        Quality after = shop.figures()
                .answer(query, dayEnd.plus(Duration.ofHours(2)))
                .figures()
                .get(0)
                .quality();

        assertThat(before.finality()).isEqualTo(Finality.PROVISIONAL);
        assertThat(after.finality()).isEqualTo(Finality.FINAL);
        assertThat(after.knownUntil()).contains(shop.hours(MONDAY, 10, 20).end());
    }

    @Test
    void answersAsOfAPastMomentAndTellsTheRestatementLater() throws Exception {
        Shop shop = withOutage();
        Instant before = LATER.minus(Duration.ofDays(1));
        shop.counts.append(
                List.of(Measurement.complete(
                        "door-2",
                        "door-2",
                        TimeRange.of(shop.hours(MONDAY, 12, 14).start(), Duration.ofMinutes(15)),
                        Tally.of(7, 7))),
                ChangeCause.LATE_DATA,
                LATER.minusSeconds(5));
        FigureQuery query = FigureQuery.of(Metric.ENTRIES).days(MONDAY, MONDAY);

        Figure then = shop.figures().answer(query.asOf(before), LATER).figures().get(0);
        Figure now = shop.figures().answer(query, LATER).figures().get(0);

        assertThat(then.value()).hasValue(152);
        assertThat(then.quality().finality()).isEqualTo(Finality.FINAL);
        assertThat(now.value()).hasValue(159);
        assertThat(now.quality().restatedBy()).contains(ChangeCause.LATE_DATA);
    }

    @Test
    void tellsTheAgeOfTheOldestAudit() throws Exception {
        Shop shop = withOutage();
        FigureQuery query = FigureQuery.of(Metric.ENTRIES).days(MONDAY, MONDAY);

        Quality quality = shop.figures()
                .audits(line -> Optional.of(LATER.minus(Duration.ofDays(line.equals("door-1") ? 3 : 40))))
                .answer(query, LATER)
                .figures()
                .get(0)
                .quality();

        assertThat(quality.auditAgeDays()).hasValue(40);
        assertThat(shop.day(Metric.ENTRIES, MONDAY).quality().auditAgeDays()).isEmpty();
    }
}
