package io.spp.restoration.model;

import java.util.Arrays;

/**
 * What a line usually counts in a cell: the same wall time of the weeks around it, the nearest weighing most, extremes pulled in to 1.5
 * robust standard deviations around the median.
 */
final class WeeklyPattern {

    private static final int WEEKS = 8;
    private static final double DECAY = 0.9;
    private static final double LIMIT = 1.5;
    private static final double MAD_TO_SD = 1.4826;
    private static final int ENOUGH = 3;
    private static final int DAYS = 14;
    private static final double OTHER_DAY = 0.25;

    private final Panel panel;
    private final int[] known;
    private final double[] sum;
    private final int[] local;
    private final int[] atLocal;
    private final int[] weekOffsets;
    private final double[] weekWeights;
    private final double[] values = new double[2 * WEEKS + 2 * DAYS];
    private final double[] weights = new double[2 * WEEKS + 2 * DAYS];
    private final double[] sorted = new double[2 * WEEKS + 2 * DAYS];
    private final boolean pastOnly;

    private WeeklyPattern(Panel panel, int stream, boolean pastOnly) {
        this.panel = panel;
        this.pastOnly = pastOnly;
        known = panel.known[stream];
        sum = panel.sum[stream];
        local = panel.localIndex();
        atLocal = panel.cellAtLocalIndex();
        int sides = pastOnly ? 1 : 2;
        weekOffsets = new int[sides * WEEKS];
        weekWeights = new double[sides * WEEKS];
        for (int i = 0; i < weekOffsets.length; i++) {
            int weeks = i / sides + 1;
            weekOffsets[i] = panel.cellsIn(i % 2 == 0 || pastOnly ? -weeks : weeks);
            weekWeights[i] = Math.pow(DECAY, weeks);
        }
    }

    /** Persons per interval for every cell of a stream; NaN where nothing comparable is known. */
    static double[] of(Panel panel, int stream, boolean pastOnly) {
        WeeklyPattern base = new WeeklyPattern(panel, stream, pastOnly);
        int[] expected = panel.expected[panel.lineOf[stream]];
        double[] rates = new double[panel.cells];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = expected[i] == 0 ? Double.NaN : base.at(i);
        }
        base.takeWholeHistory(rates, expected, Means.of(panel, stream, pastOnly));
        return rates;
    }

    /** Where nothing near is known, the mean of the same wall time of all weeks stands in, then the mean of all. */
    private void takeWholeHistory(double[] rates, int[] expected, double[] means) {
        int week = panel.cellsIn(1);
        double[] persons = new double[week];
        int[] intervals = new int[week];
        if (!pastOnly) {
            for (int i = 0; i < rates.length; i++) {
                persons[local[i] % week] += sum[i];
                intervals[local[i] % week] += known[i];
            }
        }
        for (int i = 0; i < rates.length; i++) {
            int slot = local[i] % week;
            if (expected[i] > 0 && Double.isNaN(rates[i])) {
                rates[i] = intervals[slot] > 0 ? persons[slot] / intervals[slot] : means[i];
            }
            if (pastOnly) {
                persons[slot] += sum[i];
                intervals[slot] += known[i];
            }
        }
    }

    private double at(int cell) {
        int count = 0;
        for (int k = 0; k < weekOffsets.length; k++) {
            int index = local[cell] + weekOffsets[k];
            if (index >= 0 && index < atLocal.length) {
                count = take(atLocal[index], weekWeights[k], count);
            }
        }
        return robustMean(count < ENOUGH ? takeOtherDays(cell, count) : count);
    }

    /** Where few weeks are known, other days of the same kind (working days, weekend days) help out, then any day. */
    private int takeOtherDays(int cell, int weeksTaken) {
        int count = weeksTaken;
        boolean weekend = panel.dayOfWeek(cell) >= 5;
        for (int pass = 0; pass < 2 && count < ENOUGH; pass++) {
            for (int days = 1; days <= DAYS; days++) {
                for (int sign = -1; sign <= (pastOnly ? -1 : 1); sign += 2) {
                    int other = panel.daysLater(cell, sign * days);
                    boolean wanted =
                            other >= 0 && days % 7 != 0 && (panel.dayOfWeek(other) >= 5 == weekend) == (pass == 0);
                    if (wanted && count < values.length) {
                        count = take(other, OTHER_DAY, count);
                    }
                }
            }
        }
        return count;
    }

    private int take(int cell, double weight, int count) {
        if (cell < 0 || known[cell] == 0) {
            return count;
        }
        values[count] = sum[cell] / known[cell];
        weights[count] = weight;
        return count + 1;
    }

    private double robustMean(int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double median = median(values, count);
        for (int i = 0; i < count; i++) {
            sorted[i] = Math.abs(values[i] - median);
        }
        double poisson = Math.sqrt(Math.max(median, 0.5 / panel.factor) / panel.factor);
        double limit = LIMIT * Math.max(MAD_TO_SD * medianInPlace(sorted, count), poisson);
        double total = 0;
        double weight = 0;
        for (int i = 0; i < count; i++) {
            double value = Math.max(median - limit, Math.min(median + limit, values[i]));
            total += weights[i] * value;
            weight += weights[i];
        }
        return total / weight;
    }

    private double median(double[] all, int count) {
        System.arraycopy(all, 0, sorted, 0, count);
        return medianInPlace(sorted, count);
    }

    static double medianInPlace(double[] all, int count) {
        if (count > 24) {
            Arrays.sort(all, 0, count);
        } else {
            for (int i = 1; i < count; i++) {
                double value = all[i];
                int j = i - 1;
                while (j >= 0 && all[j] > value) {
                    all[j + 1] = all[j];
                    j--;
                }
                all[j + 1] = value;
            }
        }
        return count % 2 == 1 ? all[count / 2] : (all[count / 2 - 1] + all[count / 2]) / 2;
    }
}
