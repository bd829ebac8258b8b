package io.spp.monitoring.rule;

/**
 * One hour of a line, put together from its intervals, beside what the other lines of its site did in the same hour. The expected persons are
 * those of the intervals that arrived; it is measured if at least half of it was.
 */
public interface Hour extends Slot {

    /**
     * Standard deviations by which the persons lie above (below: negative) what is usual at this hour, after allowing for how the other lines of the
     * site deviate; cut to four before that, so that one wild hour weighs no more than a clear one. NaN where it cannot be said: too little arrived, the site is closed, or the time of the week was never seen.
     */
    double deviation();

    /** The same without the cut. */
    double extreme();

    /** What the other lines of the site counted, as a multiple of what is usual for them; NaN if there are fewer than two. */
    double company();

    /** Whether a finding of this rule lasts. */
    boolean lasts(String rule);

    /** Whether a rule has found its counts to be wrong. */
    boolean doubted();
}
