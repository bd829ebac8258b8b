package io.spp.restoration.trained;

import io.spp.restoration.model.Panel;

/**
 * What is known about a cell of one stream: its own residuals before and after at several distances, with and without what the others
 * explain, the same time on days and weeks around, the others at and around the time, and the closed form.
 */
final class Features {

    private static final double[] HOURS = {1.5, 6, 24, 120};
    private static final double[] PRIOR = {0.5, 1, 2, 6};
    private static final int[] DAYS = {1, 2, 3};
    private static final int[] WEEKS = {1, 2, 3};

    private final Residuals residuals;
    private final int stream;
    private final Neighbours.Said others;
    private final double[][] kernels;
    private final double[] closedForm;

    Features(Residuals residuals, int stream, Neighbours.Said others, double[] closedForm) {
        this.residuals = residuals;
        this.stream = stream;
        this.others = others;
        this.closedForm = closedForm;
        Panel panel = residuals.panel;
        boolean[] known = residuals.known[stream];
        double[] own = residuals.value[stream];
        double[] unexplained = new double[own.length];
        boolean[] told = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            unexplained[i] = own[i] - others.predicted()[i];
            told[i] = others.presence()[i] > 0;
        }
        kernels = new double[4 * HOURS.length + 2][];
        for (int k = 0; k < HOURS.length; k++) {
            double reach = HOURS[k] * panel.cellsPerHour();
            double prior = PRIOR[k] * Math.max(1, panel.cellsPerHour());
            kernels[4 * k] = kernel(own, known, reach, prior, 1);
            kernels[4 * k + 1] = kernel(own, known, reach, prior, -1);
            kernels[4 * k + 2] = kernel(unexplained, known, reach, prior, 1);
            kernels[4 * k + 3] = kernel(unexplained, known, reach, prior, -1);
        }
        double around = 2 * panel.cellsPerHour();
        kernels[4 * HOURS.length] = kernel(others.predicted(), told, around, 0.5, 1);
        kernels[4 * HOURS.length + 1] = kernel(others.predicted(), told, around, 0.5, -1);
    }

    /** The features of a cell; the first is 1. */
    double[] of(int cell) {
        double[] features = new double[1 + kernels.length + 2 * DAYS.length + 2 * WEEKS.length + 3];
        int next = 0;
        features[next++] = 1;
        for (double[] kernel : kernels) {
            features[next++] = kernel[cell];
        }
        Panel panel = residuals.panel;
        for (int days : DAYS) {
            features[next++] = at(panel.daysLater(cell, -days));
            features[next++] = at(panel.daysLater(cell, days));
        }
        for (int weeks : WEEKS) {
            features[next++] = at(panel.weeksLater(cell, -weeks));
            features[next++] = at(panel.weeksLater(cell, weeks));
        }
        features[next++] = others.predicted()[cell];
        features[next++] = others.mean()[cell];
        features[next] = start(cell);
        return features;
    }

    /** The residual that the closed form gives the cell: what the model starts from. */
    double start(int cell) {
        return closedForm[cell] >= 0 ? residuals.of(stream, cell, closedForm[cell]) : 0;
    }

    private double at(int cell) {
        return cell < 0 ? 0 : residuals.value[stream][cell];
    }

    /** The exponentially weighted mean of what is known before (or after) each cell, drawn to 0 where little is. */
    private static double[] kernel(double[] values, boolean[] known, double reach, double prior, int direction) {
        int n = values.length;
        double[] means = new double[n];
        double decay = Math.exp(-1 / reach);
        double sum = 0;
        double weight = 0;
        for (int step = 0; step < n; step++) {
            int i = direction > 0 ? step : n - 1 - step;
            means[i] = sum / (weight + prior);
            if (known[i]) {
                sum += values[i];
                weight += 1;
            }
            sum *= decay;
            weight *= decay;
        }
        return means;
    }
}
