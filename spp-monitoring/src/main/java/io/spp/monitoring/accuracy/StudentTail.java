package io.spp.monitoring.accuracy;

/**
 * Upper tail of Student's t distribution, central and not, by Simpson's rule over the spread that a sample may show: given the ratio
 * {@code u} of sample to true spread, {@code T > t} has the probability {@code Φ(shift − t·u)}.
 */
final class StudentTail {

    private static final int STEPS = 4000;
    private static final double STANDARD_ERRORS = 10;

    private final double[] ratios = new double[STEPS + 1];
    private final double[] weights = new double[STEPS + 1];

    StudentTail(int degreesOfFreedom) {
        double reach = STANDARD_ERRORS / Math.sqrt(2.0 * degreesOfFreedom);
        double low = Math.max(0, 1 - reach);
        double width = (1 + reach - low) / STEPS;
        double total = 0;
        for (int i = 0; i <= STEPS; i++) {
            ratios[i] = low + i * width;
            double simpson = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            weights[i] = simpson * density(ratios[i], degreesOfFreedom);
            total += weights[i];
        }
        for (int i = 0; i <= STEPS; i++) {
            weights[i] /= total;
        }
    }

    /** The probability of more than {@code t} where the true mean lies {@code shift} standard errors above zero. */
    double above(double t, double shift) {
        double probability = 0;
        for (int i = 0; i <= STEPS; i++) {
            if (weights[i] > 0) {
                probability += weights[i] * normal(shift - t * ratios[i]);
            }
        }
        return probability;
    }

    /** The value that a central variable exceeds with this probability, at most one half. */
    double quantileAbove(double probability) {
        double low = 0;
        double high = 1;
        while (above(high, 0) > probability) {
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (above(middle, 0) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The density of the ratio, but for a constant factor that makes it one at its greatest. */
    private static double density(double ratio, int degreesOfFreedom) {
        double power = (degreesOfFreedom - 1) * Math.log(ratio);
        double exponent = degreesOfFreedom * (ratio * ratio - 1) / 2;
        return degreesOfFreedom == 1 ? Math.exp(-exponent) : Math.exp(power - exponent);
    }

    /** The standard normal distribution by its Taylor series, exact to 1e-15; beyond 8 it is 0 or 1. */
    static double normal(double x) {
        if (Math.abs(x) > 8) {
            return x > 0 ? 1 : 0;
        }
        double sum = x;
        double term = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
