package io.spp.core.figure.rule;

import java.time.Duration;

/**
 * What is done about doors that miscount, so that the number inside does not run away during a day.
 *
 * @param kind the rule
 * @param longest how long anybody stays at most; matters for DWELL_LIMIT only
 */
public record DriftPolicy(Kind kind, Duration longest) {

    /** The rules. */
    public enum Kind {
        /** Everybody is out when the business day begins; below zero is zero. */
        RESET,
        /** The direction that counted more is scaled down over the whole day, so that the day ends empty; as RESET while the day lasts. */
        PROPORTIONAL,
        /** Nobody stays longer than a limit. */
        DWELL_LIMIT
    }

    /** Everybody is out when the business day begins. */
    public static final DriftPolicy RESET = new DriftPolicy(Kind.RESET, Duration.ofDays(1));

    /** The direction that counted more is scaled down. */
    public static final DriftPolicy PROPORTIONAL = new DriftPolicy(Kind.PROPORTIONAL, Duration.ofDays(1));

    public DriftPolicy {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("longest stay must be positive: " + longest);
        }
    }

    /** Nobody stays longer than this. */
    public static DriftPolicy dwellLimit(Duration longest) {
        return new DriftPolicy(Kind.DWELL_LIMIT, longest);
    }
}
