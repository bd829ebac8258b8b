package io.spp.restoration.backtest;

import java.time.Duration;

/** How long a gap is; methods err differently on short and on long ones. */
public enum GapClass {
    /** Up to 3 hours; back-tested with 1 to 3 intervals. */
    POINT(Duration.ofHours(3), 0, 0, 0.015),
    /** Up to 48 hours; back-tested with 6 to 24 hours. */
    MEDIUM(Duration.ofDays(2), 6, 24, 0.025),
    /** Longer; back-tested with 3 to 14 days, 3 to 7 days where fewer than 20 weeks are known. */
    LONG(Duration.ofDays(36_500), 72, 336, 0.06);

    private final Duration longest;
    final double shortestHours;
    final double longestHours;
    final double hiddenShare;

    GapClass(Duration longest, double shortestHours, double longestHours, double hiddenShare) {
        this.longest = longest;
        this.shortestHours = shortestHours;
        this.longestHours = longestHours;
        this.hiddenShare = hiddenShare;
    }

    /** The class of a gap. */
    public static GapClass of(Duration length) {
        for (GapClass gapClass : values()) {
            if (length.compareTo(gapClass.longest) <= 0) {
                return gapClass;
            }
        }
        return LONG;
    }
}
