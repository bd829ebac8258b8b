package io.spp.restoration.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.CountSeries;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpecialDaysTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LINES = 3;

    private final Panel twoYears = site(LocalDate.of(2012, 10, 1), LocalDate.of(2014, 3, 1));
    private final Panel oneYear = site(LocalDate.of(2013, 8, 1), LocalDate.of(2014, 3, 1));

    @Test
    void lastYearTellsOfChristmasWhatTheWeeksAroundDoNot() {
        Panel lost = lost(twoYears, LocalDate.of(2013, 12, 18), LocalDate.of(2014, 1, 3));

        double weekly = error(lost, Methods.weeklyBase(), false);

        assertThat(error(lost, Methods.closedForm(), false)).isLessThan(0.6 * weekly);
        assertThat(error(lost, Methods.closedForm(), true)).isLessThan(0.6 * error(lost, Methods.weeklyBase(), true));
    }

    @Test
    void withoutAYearOfHistoryTheWeeklyBaseStands() {
        Panel lost = lost(oneYear, LocalDate.of(2013, 12, 18), LocalDate.of(2014, 1, 3));

        assertThat(lost.usual(0)).isSameAs(lost.weeklyBase(0));
    }

    @Test
    void ordinaryWeeksAreTakenFromTheWeeksAround() {
        Panel lost = lost(twoYears, LocalDate.of(2013, 10, 7), LocalDate.of(2013, 10, 21));
        int cell = cell(lost, LocalDate.of(2013, 10, 9)) + 12;

        assertThat(lost.usual(0)[cell]).isEqualTo(lost.weeklyBase(0)[cell]);
    }

    private static double error(Panel lost, RestorationMethod method, boolean pastOnly) {
        double[][] rates = method.restore(lost, pastOnly);
        double error = 0;
        for (int s = 0; s < lost.streams(); s++) {
            for (int i = 0; i < lost.cells(); i++) {
                error += lost.known(s, i) == 0 ? Math.abs(rates[s][i] - lost.truth(s, i)) : 0;
            }
        }
        return error;
    }

    private static Panel lost(Panel whole, LocalDate from, LocalDate to) {
        BitSet[] hidden = new BitSet[LINES];
        for (int line = 0; line < LINES; line++) {
            hidden[line] = new BitSet();
            hidden[line].set(cell(whole, from), cell(whole, to));
        }
        return whole.hiding(hidden);
    }

    private static int cell(Panel panel, LocalDate date) {
        Instant start = date.atStartOfDay(ZONE).toInstant();
        int cell = 0;
        while (panel.startOf(cell).isBefore(start)) {
            cell++;
        }
        return cell;
    }

    private static Panel site(LocalDate first, LocalDate end) {
        Random random = new Random(20131225);
        Instant start = first.atStartOfDay(ZONE).toInstant();
        TimeRange extent = TimeRange.of(start, end.atStartOfDay(ZONE).toInstant());
        List<CountSeries> lines = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            CountSeries.Builder series =
                    CountSeries.builder("line-" + line, IntervalGrid.of(Duration.ofHours(1)), extent);
            for (Instant at = start; at.isBefore(extent.end()); at = at.plus(Duration.ofHours(1))) {
                ZonedDateTime local = at.atZone(ZONE);
                double weekend = local.getDayOfWeek().getValue() >= 6 ? 1.4 : 1;
                double shape = 0.05 + Math.exp(-Math.pow((local.getHour() - 14) / 4.0, 2));
                double chance = Math.exp(0.1 * random.nextGaussian());
                double persons = 300 * shape * weekend * season(local) * chance / (1 + line);
                TimeRange hour = TimeRange.of(at, Duration.ofHours(1));
                series.add(Measurement.complete("line-" + line, "s", hour, Tally.entered((int) persons)));
            }
            lines.add(series.build());
        }
        return Panel.of(lines, ZONE);
    }

    private static double season(ZonedDateTime local) {
        int day = local.getDayOfMonth();
        if (local.getMonthValue() == 12) {
            return day < 10 ? 1 : day < 24 ? 1.3 : day == 24 ? 0.7 : day == 25 ? 0.1 : day == 26 ? 1.5 : 0.8;
        }
        return local.getMonthValue() == 1 && day == 1 ? 0.3 : 1;
    }
}
