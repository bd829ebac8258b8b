package io.spp.restoration.model;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Days of the year that weeks around them do not tell of, such as Christmas: where the same days of another year departed from their own
 * weekly base by much more than days usually do, that year's counts, brought to this year's level, take the base's place.
 *
 * <p>A holiday is compared with the same date, a day around the turn of the year with the one 52 weeks away. How far a day departed is measured on the
 * whole site, for one day, three and seven days around it; what departures of other days explain counts for nothing.
 */
final class SpecialDays {

    private static final int[] REACH = {0, 1, 3};
    private static final double USUAL = 2.5;
    private static final double USUAL_HOLIDAY = 1;
    private static final double MAD_TO_SD = 1.4826;
    private static final double LEAST_SD = 0.02;
    private static final int ENOUGH_DAYS = 60;
    private static final int LEVEL_DAYS = 6;
    private static final int WEEKS_OF_BASE = 8;
    private static final double MOST_LEVEL = 4;

    private final Panel panel;
    private final double[][] base;
    private final boolean pastOnly;
    private final long firstDay;
    private final int days;
    private final int[] dayOf;
    private final int[][] cellsOf;
    private final double[] departure;
    private final double[][] mean = new double[REACH.length][];

    private SpecialDays(Panel panel, double[][] base, boolean pastOnly) {
        this.panel = panel;
        this.base = base;
        this.pastOnly = pastOnly;
        firstDay = panel.dayOf(0);
        dayOf = new int[panel.cells];
        for (int i = 0; i < panel.cells; i++) {
            dayOf[i] = (int) (panel.dayOf(i) - firstDay);
        }
        days = dayOf[panel.cells - 1] + 1;
        cellsOf = new int[days][2];
        for (int i = panel.cells - 1; i >= 0; i--) {
            cellsOf[dayOf[i]][0] = i;
            cellsOf[dayOf[i]][1] = Math.max(cellsOf[dayOf[i]][1], i + 1);
        }
        departure = departures();
        for (int k = 0; k < REACH.length; k++) {
            mean[k] = means(REACH[k]);
        }
    }

    /** The weekly bases by stream, special days replaced; the same arrays where nothing is. */
    static double[][] of(Panel panel, double[][] base, boolean pastOnly) {
        if (panel.dayOf(panel.cells - 1) - panel.dayOf(0) < 364 || panel.cellsPerHour * 24 < 1) {
            return base;
        }
        return new SpecialDays(panel, base, pastOnly).replaced();
    }

    private double[][] replaced() {
        double[][] usual = base;
        for (int day = 0; day < days; day++) {
            for (int year = -1; year <= (pastOnly ? -1 : 1); year += 2) {
                int other = counterpart(day, year);
                double trust = other < 0 ? 0 : trust(day, other);
                if (trust > 0) {
                    if (usual == base) {
                        usual = Arrays.stream(base).map(double[]::clone).toArray(double[][]::new);
                    }
                    replace(usual, day, other, trust);
                }
            }
        }
        return usual;
    }

    /** The day of another year that is like this one; -1 where there is none. */
    private int counterpart(int day, int year) {
        LocalDate date = LocalDate.ofEpochDay(firstDay + day);
        if (isFixed(date)) {
            return inside(date.plusYears(year));
        }
        if (!isFestive(date)) {
            return -1;
        }
        for (int weeks : new int[] {52, 51, 53}) {
            LocalDate other = date.plusWeeks((long) year * weeks);
            if (!isFixed(other)) {
                return inside(other);
            }
        }
        return -1;
    }

    private int inside(LocalDate date) {
        long day = date.toEpochDay() - firstDay;
        return day < 0 || day >= days ? -1 : (int) day;
    }

    /** Whether the date, not the weekday, makes the day: Christmas, the turn of the year, and what the calendar calls a holiday. */
    private boolean isFixed(LocalDate date) {
        int day = date.getDayOfMonth();
        return switch (date.getMonthValue()) {
                    case 12 -> day >= 24 && day <= 27 || day == 31;
                    case 1 -> day <= 2;
                    default -> false;
                }
                || panel.isHoliday(date);
    }

    /** Whether the turn of the year is near: the only season in which days come back 52 weeks later in every country. */
    private static boolean isFestive(LocalDate date) {
        int day = date.getDayOfMonth();
        return date.getMonthValue() == 12 && day >= 10 || date.getMonthValue() == 1 && day <= 14;
    }

    /** How much of the other year's day is to be believed, from 0 to 1. */
    private double trust(int day, int other) {
        double trust = 0;
        boolean fixed = isFixed(LocalDate.ofEpochDay(firstDay + day));
        for (int k = 0; k < REACH.length; k++) {
            double usual = (fixed && k == 0 ? USUAL_HOLIDAY : USUAL) * spread(k, day);
            double square = mean[k][other] * mean[k][other];
            if (square > usual * usual) {
                trust = Math.max(trust, 1 - usual * usual / square);
            }
        }
        return trust;
    }

    private final double[] spreads = new double[REACH.length];
    private int spreadUpTo = -1;

    /** The robust standard deviation of departures; where only the past may be used, of days whose base was known by then. */
    private double spread(int k, int day) {
        int upTo = pastOnly ? (day - 7 * WEEKS_OF_BASE) / 28 * 28 : days;
        if (upTo != spreadUpTo) {
            spreadUpTo = upTo;
            for (int r = 0; r < REACH.length; r++) {
                double[] known = Arrays.stream(mean[r], 0, Math.max(0, upTo))
                        .filter(value -> !Double.isNaN(value))
                        .map(Math::abs)
                        .toArray();
                spreads[r] = known.length < ENOUGH_DAYS
                        ? Double.POSITIVE_INFINITY
                        : Math.max(LEAST_SD, MAD_TO_SD * WeeklyPattern.medianInPlace(known, known.length));
            }
        }
        return spreads[k];
    }

    private void replace(double[][] usual, int day, int other, double trust) {
        for (int s = 0; s < panel.streams; s++) {
            double level = level(s, day, other);
            for (int i = cellsOf[day][0]; i < cellsOf[day][1]; i++) {
                int cell = panel.daysLater(i, other - day);
                if (level > 0 && cell >= 0 && panel.known[s][cell] > 0 && usual[s][i] >= 0) {
                    double then = panel.sum[s][cell] / panel.known[s][cell];
                    usual[s][i] += trust * (level * then - usual[s][i]);
                }
            }
        }
    }

    /** How much more the stream usually counts around the day than around the other; 0 where that is not known. */
    private double level(int s, int day, int other) {
        double here = around(s, day);
        double there = around(s, other);
        return here > 0 && there > 0 ? Math.max(1 / MOST_LEVEL, Math.min(MOST_LEVEL, here / there)) : 0;
    }

    private double around(int s, int day) {
        int from = cellsOf[Math.max(0, day - LEVEL_DAYS)][0];
        int to = cellsOf[Math.min(days - 1, day + LEVEL_DAYS)][1];
        double sum = 0;
        int cells = 0;
        for (int i = from; i < to; i++) {
            if (base[s][i] >= 0) {
                sum += base[s][i];
                cells++;
            }
        }
        return cells == 0 ? 0 : sum / cells;
    }

    /** By day, the logarithm of what the site counted over what its weekly base says; NaN where less than half of that is known. */
    private double[] departures() {
        double[] counted = new double[days];
        double[] normal = new double[days];
        double[] all = new double[days];
        for (int s = 0; s < panel.streams; s++) {
            int[] open = panel.expected[panel.lineOf[s]];
            for (int i = 0; i < panel.cells; i++) {
                if (base[s][i] >= 0) {
                    int day = dayOf[i];
                    counted[day] += panel.known[s][i] > 0 ? panel.sum[s][i] : 0;
                    normal[day] += base[s][i] * panel.known[s][i];
                    all[day] += base[s][i] * open[i];
                }
            }
        }
        double[] logs = new double[days];
        for (int day = 0; day < days; day++) {
            logs[day] = normal[day] > 0 && 2 * normal[day] >= all[day]
                    ? Math.log((counted[day] + 1) / (normal[day] + 1))
                    : Double.NaN;
        }
        return logs;
    }

    private double[] means(int reach) {
        double[] means = new double[days];
        for (int day = 0; day < days; day++) {
            means[day] = Arrays.stream(departure, Math.max(0, day - reach), Math.min(days, day + reach + 1))
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        return means;
    }
}
