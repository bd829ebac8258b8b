package io.spp.core.figure.flow;

import io.spp.core.count.Estimate;

/**
 * The error of what was calculated for one outage in one direction. It has two parts: people come by chance, which cancels out from interval to
 * interval and has a variance of {@code dispersion * value}; and the level may be misjudged, by {@code spread * value}, which the whole outage has
 * in common. How the bounds of large and of small values differ tells the two apart; where values hardly differ, chance is taken for Poisson's and all
 * that the bounds say beyond it for the level. Bounds of short intervals hardly show the level, which is why it is never taken for surer than 5 %,
 * a cautious assumption.
 */
final class OutageError {

    private static final double[] DEVIATIONS = {1.2816, 1.2816, 1.96, 1.96};
    private static final int ENOUGH = 8;
    private static final double ALIKE = 0.01;
    private static final double NOBODY = 0.01;
    private static final double LEAST_SPREAD = 0.05;

    private final double[] chance = new double[4];
    private final double[] level = new double[4];
    private final double[] relative = new double[4];
    private final double[] products = new double[4];
    private int values;
    private double sum;
    private double squares;

    void add(Estimate value) {
        double persons = value.value();
        double[] widths = {
            persons - value.low80(), value.high80() - persons, persons - value.low95(), value.high95() - persons
        };
        for (int i = 0; i < widths.length; i++) {
            double square = widths[i] * widths[i];
            double byChance = Math.min(square, DEVIATIONS[i] * DEVIATIONS[i] * persons);
            chance[i] += byChance;
            level[i] += Math.sqrt(square - byChance);
        }
        if (persons > NOBODY) {
            values++;
            sum += persons;
            squares += persons * persons;
            for (int i = 0; i < widths.length; i++) {
                double width = (widths[i - i % 2] + widths[i - i % 2 + 1]) / 2 / DEVIATIONS[i];
                relative[i] += width * width / persons;
                products[i] += width * width;
            }
        }
    }

    /** The square of the part that cancels out, for the bound with a number from 0 to 3. */
    double chance(int bound) {
        return isTold() ? DEVIATIONS[bound] * DEVIATIONS[bound] * dispersion(bound) * sum : chance[bound];
    }

    /** The part that the outage has in common. */
    double level(int bound) {
        double told = isTold() ? DEVIATIONS[bound] * Math.sqrt(spread(bound)) * sum : level[bound];
        return values > 1 ? Math.max(told, DEVIATIONS[bound] * LEAST_SPREAD * sum) : told;
    }

    private boolean isTold() {
        return values >= ENOUGH && variation() > ALIKE * squares;
    }

    private double variation() {
        return squares - sum * sum / values;
    }

    /** How the variance per person grows with the persons: by the square of the level's error. */
    private double spread(int bound) {
        double slope = Math.max(0, (products[bound] - sum * relative[bound] / values) / variation());
        double least = Math.max(0, (relative[bound] - values) / sum);
        return Math.min(slope, least);
    }

    private double dispersion(int bound) {
        return Math.max(1, (relative[bound] - spread(bound) * sum) / values);
    }
}
