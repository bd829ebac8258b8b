package io.spp.restoration.trained;

import java.util.Arrays;
import java.util.List;

/** A weighted ridge regression that keeps absolute errors small: squares first, then twice re-weighted by the errors left. */
final class LinearModel {

    private static final int REWEIGHTINGS = 2;
    private static final double SMALL_ERROR = 0.3;

    private final double[] coefficients;

    private LinearModel(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /** One case to learn from: what is known (the first is 1), what came of it, and how much an error matters. */
    static final class Case {

        private final double[] features;
        private final double target;
        private final double weight;

        Case(double[] features, double target, double weight) {
            this.features = features;
            this.target = target;
            this.weight = weight;
        }

        double[] features() {
            return features;
        }

        double target() {
            return target;
        }

        double weight() {
            return weight;
        }
    }

    /** Learns. */
    static LinearModel train(List<Case> cases, double ridge) {
        int size = cases.get(0).features().length;
        LinearModel model = new LinearModel(new double[size]);
        for (int pass = 0; pass <= REWEIGHTINGS; pass++) {
            double[][] matrix = new double[size][size];
            double[] right = new double[size];
            double weights = 0;
            for (Case one : cases) {
                double left = Math.abs(one.target() - model.predict(one.features()));
                double weight = pass == 0 ? one.weight() : one.weight() / Math.max(SMALL_ERROR, left);
                double[] x = one.features();
                for (int a = 0; a < size; a++) {
                    double wx = weight * x[a];
                    right[a] += wx * one.target();
                    double[] row = matrix[a];
                    for (int b = 0; b <= a; b++) {
                        row[b] += wx * x[b];
                    }
                }
                weights += weight;
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < a; b++) {
                    matrix[b][a] = matrix[a][b];
                }
                matrix[a][a] += a == 0 ? 1e-9 : ridge * weights / cases.size();
            }
            double[] solution = solve(matrix, right);
            if (!Arrays.stream(solution).allMatch(Double::isFinite)) {
                return model;
            }
            model = new LinearModel(solution);
        }
        return model;
    }

    double predict(double[] features) {
        double sum = 0;
        for (int k = 0; k < features.length; k++) {
            sum += coefficients[k] * features[k];
        }
        return sum;
    }

    /** Solves a symmetric positive definite system by Cholesky's decomposition, in place. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int j = 0; j < size; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= matrix[j][k] * matrix[j][k];
            }
            matrix[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < size; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = sum / matrix[j][j];
            }
        }
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
