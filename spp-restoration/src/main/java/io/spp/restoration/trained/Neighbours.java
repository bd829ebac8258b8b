package io.spp.restoration.trained;

import io.spp.restoration.model.Panel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What the other lines' residuals say about a stream's: a ridge regression on those that follow it most closely, and their mean. */
final class Neighbours {

    private static final int MOST = 40;
    private static final double RIDGE = 0.02;

    private final Residuals residuals;
    private final double[][] together;
    private final int[] counted;

    Neighbours(Residuals residuals) {
        this.residuals = residuals;
        int streams = residuals.value.length;
        together = new double[streams][streams];
        counted = new int[streams];
        int cells = residuals.panel.cells();
        int[] active = new int[streams];
        for (int i = 0; i < cells; i++) {
            int count = 0;
            for (int s = 0; s < streams; s++) {
                if (residuals.known[s][i]) {
                    active[count++] = s;
                    counted[s]++;
                }
            }
            for (int a = 0; a < count; a++) {
                double value = residuals.value[active[a]][i];
                double[] row = together[active[a]];
                for (int b = 0; b <= a; b++) {
                    row[active[b]] += value * residuals.value[active[b]][i];
                }
            }
        }
        for (int s = 0; s < streams; s++) {
            for (int o = 0; o < s; o++) {
                together[o][s] = together[s][o];
            }
        }
    }

    /** What the others say about every cell of a stream. */
    Said about(int stream) {
        Panel panel = residuals.panel;
        int cells = panel.cells();
        int[] others = closest(stream);
        double[] predicted = new double[cells];
        double[] mean = new double[cells];
        double[] presence = new double[cells];
        if (others.length > 0) {
            double[] weights = regress(stream, others);
            for (int i = 0; i < cells; i++) {
                int count = 0;
                for (int k = 0; k < others.length; k++) {
                    if (residuals.known[others[k]][i]) {
                        double value = residuals.value[others[k]][i];
                        predicted[i] += weights[k] * value;
                        mean[i] += value;
                        count++;
                    }
                }
                mean[i] /= Math.max(1, count);
                presence[i] = (double) count / others.length;
            }
        }
        return new Said(predicted, mean, presence);
    }

    private int[] closest(int stream) {
        Panel panel = residuals.panel;
        return IntStream.range(0, panel.streams())
                .filter(other -> panel.lineOf(other) != panel.lineOf(stream) && 4 * counted[other] > counted[stream])
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -Math.abs(together[stream][other])))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] regress(int stream, int[] others) {
        int size = others.length;
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                matrix[a][b] = together[others[a]][others[b]];
            }
            matrix[a][a] *= 1 + RIDGE;
            matrix[a][a] += 50;
            right[a] = together[stream][others[a]];
        }
        double[] weights = LinearModel.solve(matrix, right);
        return Arrays.stream(weights).allMatch(Double::isFinite) ? weights : new double[size];
    }

    /** What the others say, by cell: the stream's residual by regression, the mean residual of those known, and the share of them that is known. */
    static final class Said {

        private final double[] predicted;
        private final double[] mean;
        private final double[] presence;

        Said(double[] predicted, double[] mean, double[] presence) {
            this.predicted = predicted;
            this.mean = mean;
            this.presence = presence;
        }

        double[] predicted() {
            return predicted;
        }

        double[] mean() {
            return mean;
        }

        double[] presence() {
            return presence;
        }
    }
}
