package io.spp.restoration.backtest;

import io.spp.core.count.Tally;
import io.spp.restoration.model.Panel;
import java.util.Arrays;

/** Restored values beside the truth, for one stream, class, scope and method. */
final class Errors {

    private double[] estimates = new double[256];
    private double[] truths = new double[256];
    private int[] gapEnds = new int[16];
    private int values;
    private int gaps;

    /** Compares the intervals of one gap. */
    void add(Panel panel, int stream, HiddenGaps.CellRange gap, double[] rates) {
        int before = values;
        int factor = panel.intervalsPerCell();
        int last = Math.min(gap.to() * factor, panel.lines().get(0).size());
        for (int i = gap.from() * factor; i < last; i++) {
            int truth = panel.truth(stream, i);
            double estimate = rates[i / factor];
            if (truth != Tally.UNKNOWN) {
                add(Double.isNaN(estimate) ? 0 : estimate, truth);
            }
        }
        if (values > before) {
            endGap();
        }
    }

    /** Adds all of another's. */
    void addAll(Errors other) {
        int next = 0;
        for (int gap = 0; gap < other.gaps; gap++) {
            for (; next < other.gapEnds[gap]; next++) {
                add(other.estimates[next], other.truths[next]);
            }
            endGap();
        }
    }

    int values() {
        return values;
    }

    int gaps() {
        return gaps;
    }

    double estimate(int i) {
        return estimates[i];
    }

    double truth(int i) {
        return truths[i];
    }

    int gapStart(int gap) {
        return gap == 0 ? 0 : gapEnds[gap - 1];
    }

    int gapEnd(int gap) {
        return gapEnds[gap];
    }

    double absoluteError() {
        double error = 0;
        for (int i = 0; i < values; i++) {
            error += Math.abs(estimates[i] - truths[i]);
        }
        return error;
    }

    double gapError() {
        double error = 0;
        for (int gap = 0; gap < gaps; gap++) {
            double difference = 0;
            for (int i = gapStart(gap); i < gapEnd(gap); i++) {
                difference += estimates[i] - truths[i];
            }
            error += Math.abs(difference);
        }
        return error;
    }

    /** How surely these errors are smaller than another method's on the same gaps, in standard errors of the paired difference. */
    double winsOver(Errors other) {
        double sum = 0;
        double squares = 0;
        for (int gap = 0; gap < gaps; gap++) {
            double difference = 0;
            for (int i = gapStart(gap); i < gapEnd(gap); i++) {
                difference += Math.abs(other.estimates[i] - truths[i]) - Math.abs(estimates[i] - truths[i]);
            }
            sum += difference;
            squares += difference * difference;
        }
        double variance = squares - sum * sum / Math.max(1, gaps);
        return gaps < 5 ? 0 : sum / Math.sqrt(Math.max(1e-9, variance));
    }

    double persons() {
        return Arrays.stream(truths, 0, values).sum();
    }

    private void add(double estimate, double truth) {
        if (values == estimates.length) {
            estimates = Arrays.copyOf(estimates, 2 * values);
            truths = Arrays.copyOf(truths, 2 * values);
        }
        estimates[values] = estimate;
        truths[values++] = truth;
    }

    private void endGap() {
        if (gaps == gapEnds.length) {
            gapEnds = Arrays.copyOf(gapEnds, 2 * gaps);
        }
        gapEnds[gaps++] = values;
    }
}
