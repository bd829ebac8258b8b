package io.spp.monitoring.accuracy;

/**
 * Shows that a sensor's bias is smaller than a margin: two one-sided t-tests. The sensor passes if the {@code 1 − 2·alpha} interval of its
 * bias lies inside the margin (Schuirmann 1987; for people counting Siebert and Ellenberger 2020, doi 10.1007/s11116-019-09991-9).
 *
 * @param margin the greatest tolerable bias as a share of the persons counted by hand, more than 0 and below 1
 * @param alpha the risk of passing a sensor whose bias is just the margin, from 0.001 to 0.5
 */
public record EquivalenceTest(double margin, double alpha) {

    /** A margin of 1 % with a risk of 5 %. */
    public static final EquivalenceTest STANDARD = new EquivalenceTest(0.01, 0.05);

    private static final int MOST = 100_000_000;

    public EquivalenceTest {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("the margin must be more than 0 and below 1: " + margin);
        }
        if (!(alpha >= 0.001 && alpha <= 0.5)) {
            throw new IllegalArgumentException("alpha must be from 0.001 to 0.5: " + alpha);
        }
    }

    /**
     * Half the width of the interval of the bias.
     *
     * @param intervals how many intervals were compared, at least 2
     * @param spread the standard deviation of their errors
     */
    public double halfWidth(int intervals, double spread) {
        return new StudentTail(intervals - 1).quantileAbove(alpha) * spread / Math.sqrt(intervals);
    }

    /** Whether a bias is shown to be within the margin. */
    public boolean passes(int intervals, double bias, double spread) {
        return Math.abs(bias) + halfWidth(intervals, spread) < margin;
    }

    /**
     * The probability that a sensor without any bias passes, by the non-central t distribution.
     *
     * @param intervals how many intervals are compared, at least 2
     * @param spread the standard deviation of the errors, more than 0
     */
    public double power(int intervals, double spread) {
        StudentTail tail = new StudentTail(intervals - 1);
        double shift = margin * Math.sqrt(intervals) / spread;
        return Math.max(0, 2 * tail.above(tail.quantileAbove(alpha), shift) - 1);
    }

    /**
     * How many intervals an audit needs so that a sensor without bias passes with a probability.
     *
     * @param spread the standard deviation of the errors, at least 0
     * @param power the wanted probability, more than 0 and below 1
     * @throws IllegalArgumentException if a hundred million are not enough
     */
    public int intervalsNeeded(double spread, double power) {
        if (spread == 0) {
            return 2;
        }
        int enough = 2;
        while (power(enough, spread) < power) {
            if (enough > MOST / 2) {
                throw new IllegalArgumentException("no audit can show " + margin + " at a spread of " + spread);
            }
            enough *= 2;
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (power(middle, spread) < power) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }
}
