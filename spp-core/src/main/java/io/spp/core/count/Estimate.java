package io.spp.core.count;

/**
 * A calculated number of persons with the range in which the true number lies; decimals are allowed.
 *
 * @param value the best single number, at least 0
 * @param low80 in 80 of 100 cases the truth is at least this
 * @param high80 and at most this
 * @param low95 in 95 of 100 cases the truth is at least this
 * @param high95 and at most this
 */
public record Estimate(double value, double low80, double high80, double low95, double high95) {

    public Estimate {
        if (!(0 <= low95 && low95 <= low80 && low80 <= value && value <= high80 && high80 <= high95)) {
            throw new IllegalArgumentException("bounds must enclose each other and the value: " + low95 + " " + low80
                    + " " + value + " " + high80 + " " + high95);
        }
    }

    /** A number that is certain. */
    public static Estimate certain(double value) {
        return new Estimate(value, value, value, value, value);
    }

    /** The sum of two numbers whose errors may go the same way: values and bounds add up. */
    public Estimate plus(Estimate other) {
        return new Estimate(
                value + other.value,
                low80 + other.low80,
                high80 + other.high80,
                low95 + other.low95,
                high95 + other.high95);
    }
}
