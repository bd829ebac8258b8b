package io.spp.core.metric;

import io.spp.core.count.Estimate;
import java.time.Duration;
import java.util.Collection;

/**
 * Persons in one direction over a stretch of time, with what is needed to defend the figure. Where a part is missing, {@link #value} is a
 * lower bound and {@link #coverage} says how much of the expected time it rests on; zero never stands for missing.
 *
 * @param known persons counted by sensors and not marked incorrect
 * @param restored persons calculated for intervals that were lost, with bounds for their sum
 * @param expected how long counting was expected
 * @param measured how much of it was measured, partial intervals by their share
 * @param replaced how much of it was restored
 */
public record Footfall(long known, Estimate restored, Duration expected, Duration measured, Duration replaced) {

    /** Nothing expected, nobody counted. */
    public static final Footfall NONE =
            new Footfall(0, Estimate.certain(0), Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** The sum over lines or stretches of time; bounds add up, as if all errors went the same way. */
    public static Footfall sum(Collection<Footfall> parts) {
        return parts.stream().reduce(NONE, Footfall::plus);
    }

    /** Both together. */
    public Footfall plus(Footfall other) {
        return new Footfall(
                Math.addExact(known, other.known),
                restored.plus(other.restored),
                expected.plus(other.expected),
                measured.plus(other.measured),
                replaced.plus(other.replaced));
    }

    /** Counted and restored persons together; a lower bound while {@link #missingShare} is more than 0. */
    public double value() {
        return known + restored.value();
    }

    /** The share of the expected time that was measured or restored, 0 to 1; 1 where nothing was expected. */
    public double coverage() {
        return Math.min(1, share(measured.plus(replaced), 1));
    }

    /** The share of the expected time that was restored, 0 to 1. */
    public double restoredShare() {
        return share(replaced, 0);
    }

    /** The share of the expected time about which nothing is known, 0 to 1. */
    public double missingShare() {
        return 1 - coverage();
    }

    private double share(Duration part, double ofNothing) {
        return expected.isZero() ? ofNothing : (double) part.toMillis() / expected.toMillis();
    }
}
