package io.spp.restoration.plan;

import java.time.Duration;

/**
 * Where a plan refuses to restore.
 *
 * @param longestGap a longer gap is refused; 56 days by default, as far as the weekly base reaches
 * @param leastHistory less known open time of the line than this, within 8 weeks around the gap, is refused; 14 days by default
 * @param largestError a larger error of gap totals in the back-test of this line is refused, beyond what chance alone explains; 0.5 by
 *     default
 */
public record RestorationLimits(Duration longestGap, Duration leastHistory, double largestError) {

    /** The defaults. */
    public static final RestorationLimits DEFAULT =
            new RestorationLimits(Duration.ofDays(56), Duration.ofDays(14), 0.5);

    public RestorationLimits {
        if (longestGap.isNegative() || leastHistory.isNegative() || !(largestError > 0)) {
            throw new IllegalArgumentException(
                    "limits must not be negative: " + longestGap + ", " + leastHistory + ", " + largestError);
        }
    }
}
