package io.spp.core.figure;

import static io.spp.core.figure.Shop.LATER;
import static io.spp.core.figure.Shop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spp.core.figure.rule.Alignment;
import io.spp.core.figure.rule.DriftPolicy;
import io.spp.core.figure.rule.Sales;
import io.spp.core.figure.rule.StaffRule;
import io.spp.core.fleet.Site;
import io.spp.core.metric.Metric;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Offset<Double> NEARLY = within(1e-9);

    private static Shop openDay() throws IOException {
        return Shop.moscow()
                .countOpen("door-1", MONDAY, 1, 3, 2)
                .countOpen("door-2", MONDAY, 1, 1, 2)
                .countOpen("passage", MONDAY, 1, 50, 50)
                .countOpen("pavement", MONDAY, 1, 8, 8);
    }

    private static double value(Figure figure) {
        return figure.value().orElseThrow();
    }

    @Test
    void addsTheEntrancesUpAndNothingFromInside() throws Exception {
        Figure entries = openDay().day(Metric.ENTRIES, MONDAY);

        assertThat(value(entries)).isEqualTo(160);
        assertThat(entries.reading()).isEqualTo(Reading.KNOWN);
        assertThat(entries.bounds()).contains(new Bounds(160, 160, 160, 160));
        assertThat(entries.quality().coverage()).isEqualTo(1);
        assertThat(entries.quality().finality()).isEqualTo(Finality.FINAL);
    }

    @Test
    void showsALineForItselfWhateverItsRole() throws Exception {
        Shop shop = openDay();
        FigureQuery query = FigureQuery.of(Metric.ENTRIES).lines("passage").days(MONDAY, MONDAY);

        Figure entries = shop.figures().answer(query, LATER).figures().get(0);

        assertThat(value(entries)).isEqualTo(2000);
        assertThat(entries.line()).contains("passage");
    }

    @Test
    void stampsTheBasisOfVisits() throws Exception {
        Shop shop = Shop.of(Shop.MOSCOW, site -> site.basis(Site.Basis.MEAN));
        shop.count("door-1", shop.hours(MONDAY, 10, 11), 3, 2);

        Figure visits = shop.day(Metric.VISITS, MONDAY);

        assertThat(value(visits)).isEqualTo(10);
        assertThat(visits.notes()).extracting(Note::code).containsExactly("basis");
        assertThat(visits.notes().get(0).text().en()).contains("MEAN");
    }

    @Test
    void takesStaffOffAndCallsItAnEstimate() throws Exception {
        Shop shop = openDay();
        FigureQuery query = FigureQuery.of(Metric.VISITS_NET).days(MONDAY, MONDAY);
        Figures figures = shop.figures();

        assertThat(figures.answer(query, LATER).figures().get(0).reading()).isEqualTo(Reading.UNDEFINED);
        Figure net = figures.staff(site -> Optional.of(StaffRule.share(0.25)))
                .answer(query, LATER)
                .figures()
                .get(0);
        assertThat(value(net)).isEqualTo(120);
        assertThat(net.reading()).isEqualTo(Reading.ESTIMATED);
    }

    @Test
    void showsWhoIsInsideBeforeAndAfterTheDriftPolicy() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0).countOpen("pavement", MONDAY, 1, 0, 0);
        shop.count("door-1", shop.hours(MONDAY, 10, 12), 10, 0).count("door-1", shop.hours(MONDAY, 12, 20), 0, 2);
        FigureQuery query = FigureQuery.of(Metric.OCCUPANCY, Metric.OCCUPANCY_PEAK, Metric.OCCUPANCY_AVERAGE)
                .days(MONDAY, MONDAY);

        List<Figure> reset = shop.figures().answer(query, LATER).figures();
        List<Figure> scaled = shop.figures()
                .answer(query.drift(DriftPolicy.PROPORTIONAL), LATER)
                .figures();
        List<Figure> limited = shop.figures()
                .answer(query.drift(DriftPolicy.dwellLimit(Duration.ofHours(2))), LATER)
                .figures();

        assertThat(value(reset.get(0))).isEqualTo(16);
        assertThat(value(reset.get(1))).isEqualTo(80);
        assertThat(reset.get(1).at().orElseThrow().end())
                .isEqualTo(shop.hours(MONDAY, 10, 12).end());
        assertThat(value(scaled.get(0))).isCloseTo(0, NEARLY);
        assertThat(scaled.get(0).raw()).hasValue(16);
        assertThat(value(scaled.get(1))).isCloseTo(64, NEARLY);
        assertThat(value(limited.get(0))).isZero();
        assertThat(value(scaled.get(2))).isCloseTo((64 / 2.0 * 2 + 64 / 2.0 * 8) / 10, within(1e-6));
    }

    @Test
    void estimatesTheDwellTimeOfDaysThatEndEmpty() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0);
        shop.count("door-1", shop.hours(MONDAY, 10, 11), 15, 0)
                .count("door-1", shop.hours(MONDAY, 11, 12), 0, 15)
                .count("door-1", shop.hours(MONDAY, 12, 20), 0, 0);

        Figure dwell = shop.day(Metric.DWELL_ESTIMATE, MONDAY);

        assertThat(value(dwell)).isCloseTo(60, within(0.01));
        assertThat(dwell.reading()).isEqualTo(Reading.ESTIMATED);
    }

    @Test
    void findsThePeakHourTheEarliestOfEquals() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0);
        shop.count("door-1", shop.hours(MONDAY, 10, 20), 1, 0).count("door-2", shop.hours(MONDAY, 13, 15), 0, 0);

        Figure peak = shop.day(Metric.PEAK_HOUR, MONDAY);

        assertThat(value(peak)).isEqualTo(4);
        assertThat(peak.at()).contains(shop.hours(MONDAY, 10, 11));
    }

    @Test
    void countsTheFewestHoursThatHoldFourFifthsOfTheVisits() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-2", MONDAY, 1, 0, 0);
        shop.count("door-1", shop.hours(MONDAY, 10, 12), 40, 0).count("door-1", shop.hours(MONDAY, 12, 20), 1, 0);

        assertThat(value(shop.day(Metric.POWER_HOURS, MONDAY))).isEqualTo(2);
    }

    @Test
    void dividesHoursByTheirDay() throws Exception {
        Shop shop = openDay();
        FigureQuery query =
                FigureQuery.of(Metric.SHARE_OF_DAY).days(MONDAY, MONDAY).by(Grain.HOUR);

        List<Figure> hours = shop.figures().answer(query, LATER).figures();

        assertThat(hours).hasSize(24);
        assertThat(hours.stream().mapToDouble(FiguresTest::value).sum()).isCloseTo(1, NEARLY);
    }

    @Test
    void relatesVisitsToWhoPassesOutside() throws Exception {
        assertThat(value(openDay().day(Metric.CAPTURE_RATE, MONDAY))).isEqualTo(160.0 / 640);
    }

    @Test
    void relatesSalesToVisitsOverTheSameWindows() throws Exception {
        Shop shop = openDay();
        Sales sales = (site, range) -> List.of(new Sales.Window(shop.hours(MONDAY, 10, 20), 40, 100, 8000.0));
        FigureQuery query = FigureQuery.of(
                        Metric.CONVERSION, Metric.SALES_PER_VISITOR, Metric.ATV, Metric.UPT, Metric.FREQUENCY)
                .days(MONDAY, MONDAY);

        List<Figure> figures = shop.figures().sales(sales).answer(query, LATER).figures();

        assertThat(figures.stream().map(FiguresTest::value)).containsExactly(0.25, 50.0, 200.0, 2.5, 16.0);
        assertThat(value(figures.get(1)))
                .as("sales per visitor = conversion x ATV")
                .isEqualTo(value(figures.get(0)) * value(figures.get(2)));
    }

    @Test
    void tellsAConversionAboveOneAndDoesNotClipIt() throws Exception {
        Shop shop = openDay();
        Sales sales = (site, range) -> List.of(new Sales.Window(shop.hours(MONDAY, 10, 20), 200, 200, 1.0));

        Figure conversion = shop.figures()
                .sales(sales)
                .answer(FigureQuery.of(Metric.CONVERSION).days(MONDAY, MONDAY), LATER)
                .figures()
                .get(0);

        assertThat(value(conversion)).isEqualTo(1.25);
        assertThat(conversion.notes()).extracting(Note::code).contains("over-100");
    }

    @Test
    void isUndefinedWhereNobodyCame() throws Exception {
        Shop shop = Shop.moscow().countOpen("door-1", MONDAY, 1, 0, 0).countOpen("door-2", MONDAY, 1, 0, 0);
        Sales sales = (site, range) -> List.of(new Sales.Window(shop.hours(MONDAY, 10, 20), 1, 1, 1.0));

        Figure conversion = shop.figures()
                .sales(sales)
                .answer(FigureQuery.of(Metric.CONVERSION).days(MONDAY, MONDAY), LATER)
                .figures()
                .get(0);

        assertThat(conversion.reading()).isEqualTo(Reading.UNDEFINED);
        assertThat(conversion.value()).isEmpty();
    }

    @Test
    void comparesComparablePairsOnlyAndTellsTheOthers() throws Exception {
        LocalDate base = MONDAY.minusDays(364);
        Shop shop = Shop.moscow();
        for (String door : List.of("door-1", "door-2")) {
            shop.countOpen(door, MONDAY, 3, 3, 3)
                    .countOpen(door, base, 1, 2, 2)
                    .countOpen(door, base.plusDays(2), 1, 2, 2);
        }
        FigureQuery query = FigureQuery.of(Metric.LIKE_FOR_LIKE, Metric.INDEX)
                .days(MONDAY, MONDAY.plusDays(2))
                .by(Grain.PERIOD)
                .comparedBy(Alignment.SAME_WEEKDAY);

        List<Figure> figures = shop.figures().answer(query, LATER).figures();

        assertThat(value(figures.get(0))).isEqualTo(0.5);
        assertThat(value(figures.get(1))).isEqualTo(150);
        assertThat(figures.get(0).notes())
                .filteredOn(note -> note.code().equals("excluded"))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.text().en()).contains("2026-03-03", "too little of the day to compare"));
    }
}
