package io.spp.core.figure.flow;

/**
 * A number of persons with what is needed to defend it. Sums of amounts of different sites or windows take their errors for independent.
 *
 * @param measured persons that sensors counted
 * @param restored persons that were calculated
 * @param expected seconds in which counting was expected, over all doors
 * @param covered seconds of them that were measured
 * @param replaced seconds of them that were restored
 * @param below80 the square of how far the 80 % bound lies below the value
 * @param above80 the square of how far it lies above
 * @param below95 the same for 95 %
 * @param above95 the same for 95 %
 */
public record Amount(
        double measured,
        double restored,
        double expected,
        double covered,
        double replaced,
        double below80,
        double above80,
        double below95,
        double above95) {

    /** Nobody, nowhere. */
    public static final Amount NONE = exact(0);

    private static final double TOLERANCE = 1e-6;

    /** A number that is certain. */
    public static Amount exact(double value) {
        return new Amount(value, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Counted and calculated persons together. */
    public double value() {
        return measured + restored;
    }

    /** Both together. */
    public Amount plus(Amount other) {
        return new Amount(
                measured + other.measured,
                restored + other.restored,
                expected + other.expected,
                covered + other.covered,
                replaced + other.replaced,
                below80 + other.below80,
                above80 + other.above80,
                below95 + other.below95,
                above95 + other.above95);
    }

    /** A fixed share of it. */
    public Amount times(double share) {
        double square = share * share;
        return new Amount(
                measured * share,
                restored * share,
                expected,
                covered,
                replaced,
                below80 * square,
                above80 * square,
                below95 * square,
                above95 * square);
    }

    /** The share of the expected time that was measured or restored, 0 to 1; 1 where nothing was expected. */
    public double coverage() {
        return expected == 0 ? 1 : Math.min(1, (covered + replaced) / expected);
    }

    /** Whether a part of the expected time is not known. */
    public boolean isMissing() {
        return coverage() < 1 - TOLERANCE;
    }

    /** The lower bound that holds in 80 of 100 cases. */
    public double low80() {
        return low(below80);
    }

    /** The upper bound that holds in 80 of 100 cases, of what is known. */
    public double high80() {
        return value() + Math.sqrt(above80);
    }

    /** The lower bound that holds in 95 of 100 cases. */
    public double low95() {
        return Math.min(low80(), low(below95));
    }

    /** The upper bound that holds in 95 of 100 cases, of what is known. */
    public double high95() {
        return Math.max(high80(), value() + Math.sqrt(above95));
    }

    private double low(double square) {
        return measured + Math.max(0, restored - Math.sqrt(square));
    }
}
