package io.spp.monitoring.accuracy;

/**
 * How accurately a sensor counts one direction.
 *
 * @param intervals how many intervals were compared, at least 2
 * @param sensor the persons that the sensor counted in them
 * @param manual the persons counted by hand, at least 1
 * @param bias the error of the total as a share of the manual total; positive where the sensor counts too many
 * @param spread the standard deviation of the intervals' errors, each as a share of the mean manual count
 * @param low the lower end of the bias's interval
 * @param high its upper end
 * @param wape the sum of the intervals' absolute errors as a share of the manual total: errors that cancel out show here
 * @param equivalent whether the bias is shown to be within the margin
 * @param needed how many intervals show it with a probability of 0.8 at this spread if there is no bias
 */
public record DirectionAccuracy(
        int intervals,
        long sensor,
        long manual,
        double bias,
        double spread,
        double low,
        double high,
        double wape,
        boolean equivalent,
        int needed) {

    private static final double POWER = 0.8;

    /**
     * Compares one direction.
     *
     * @param sensor what the sensor counted, an interval each
     * @param manual what was counted by hand in the same intervals
     * @throws IllegalArgumentException with fewer than two intervals, or if nobody was counted by hand
     */
    static DirectionAccuracy of(int[] sensor, int[] manual, EquivalenceTest test) {
        int n = manual.length;
        long counted = 0;
        long real = 0;
        long absolute = 0;
        for (int i = 0; i < n; i++) {
            counted += sensor[i];
            real += manual[i];
            absolute += Math.abs((long) sensor[i] - manual[i]);
        }
        if (n < 2 || real == 0) {
            throw new IllegalArgumentException("two intervals and one person at least: " + n + ", " + real);
        }
        double mean = (double) real / n;
        double bias = (double) (counted - real) / real;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double deviation = (sensor[i] - manual[i]) / mean - bias;
            squares += deviation * deviation;
        }
        double spread = Math.sqrt(squares / (n - 1));
        double half = test.halfWidth(n, spread);
        return new DirectionAccuracy(
                n,
                counted,
                real,
                bias,
                spread,
                bias - half,
                bias + half,
                (double) absolute / real,
                Math.abs(bias) + half < test.margin(),
                test.intervalsNeeded(spread, POWER));
    }
}
