package io.spp.restoration.model;

import java.util.Arrays;

/**
 * How much busier or quieter than usual a stream is around each cell: persons counted over persons usual, near cells weighing most.
 *
 * <p>Two exponential kernels, first 36 hours wide, then 3 hours on top of it; both are drawn to 1 by a prior of half an hour's and one
 * hour's mean persons (Gamma-Poisson), never less than ten persons, more where counts scatter more than by chance (then few
 * persons prove less). Widths and priors are in time and persons, so that intervals of any
 * length give the same answer. The cell's own whole count is never used for itself.
 */
final class LocalLevel {

    private static final double[] HOURS = {36, 3};
    private static final double[] PRIOR_HOURS = {0.5, 1.0};
    private static final double PRIOR_PERSONS = 10;

    private LocalLevel() {}

    /** The factor by which the usual is to be multiplied, for every cell. */
    static double[] of(Panel panel, int stream, double[] usual, boolean pastOnly) {
        double[] level = new double[panel.cells];
        Arrays.fill(level, 1);
        double[] mean = Means.of(panel, stream, pastOnly);
        double[] noise = dispersion(panel, stream, usual, pastOnly);
        for (int stage = 0; stage < HOURS.length; stage++) {
            multiply(panel, stream, usual, level, mean, noise, stage, pastOnly);
        }
        return level;
    }

    /** The variance of the counts around the usual, in units of Poisson's, at least 1; as known at each cell. */
    private static double[] dispersion(Panel panel, int stream, double[] usual, boolean pastOnly) {
        double[] dispersion = new double[panel.cells];
        double squares = 0;
        double expected = 0;
        for (int i = 0; i < dispersion.length; i++) {
            dispersion[i] = Math.max(1, squares / Math.max(1, expected));
            int known = panel.known[stream][i];
            if (known > 0 && usual[i] >= 0) {
                double error = panel.sum[stream][i] - usual[i] * known;
                squares += error * error;
                expected += usual[i] * known;
            }
        }
        if (!pastOnly) {
            Arrays.fill(dispersion, Math.max(1, squares / Math.max(1, expected)));
        }
        return dispersion;
    }

    private static void multiply(
            Panel panel,
            int stream,
            double[] usual,
            double[] level,
            double[] mean,
            double[] noise,
            int stage,
            boolean pastOnly) {
        int n = panel.cells;
        double decay = Math.exp(-1 / (HOURS[stage] * panel.cellsPerHour));
        double[] counted = new double[n];
        double[] expected = new double[n];
        accumulate(panel, stream, usual, level, decay, counted, expected, 1);
        if (!pastOnly) {
            accumulate(panel, stream, usual, level, decay, counted, expected, -1);
        }
        for (int i = 0; i < n; i++) {
            double perHour = mean[i] * panel.cellsPerHour * panel.factor;
            double prior = Math.max(PRIOR_HOURS[stage] * perHour, PRIOR_PERSONS * noise[i]);
            level[i] *= (counted[i] + prior) / (expected[i] + prior);
        }
    }

    /** Adds, to each cell, the decayed persons of the cells before it in the direction, and of its own where it is known in part. */
    private static void accumulate(
            Panel panel,
            int stream,
            double[] usual,
            double[] level,
            double decay,
            double[] counted,
            double[] expected,
            int direction) {
        int[] known = panel.known[stream];
        int[] open = panel.expected[panel.lineOf[stream]];
        double[] sum = panel.sum[stream];
        int n = known.length;
        double persons = 0;
        double normal = 0;
        for (int step = 0; step < n; step++) {
            int i = direction > 0 ? step : n - 1 - step;
            boolean usable = known[i] > 0 && usual[i] >= 0;
            counted[i] += persons;
            expected[i] += normal;
            if (usable) {
                double norm = usual[i] * level[i] * known[i];
                if (direction < 0 && known[i] < open[i]) {
                    counted[i] += sum[i];
                    expected[i] += norm;
                }
                persons += sum[i];
                normal += norm;
            }
            persons *= decay;
            normal *= decay;
        }
    }
}
