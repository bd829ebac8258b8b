package io.spp.core.metric;

/** A way to make one figure from those of parts. */
public enum Aggregation {
    /** The parts added up. */
    SUM,
    /** Summed numerators over summed denominators. */
    RATIO_OF_SUMS,
    /** The state at the end. */
    LAST,
    /** The largest. */
    MAX,
    /** The mean weighted with time. */
    TIME_MEAN,
    /** Found anew over the whole window. */
    ANEW,
    /** The plain mean of the parts. No metric allows it: it averages averages. */
    MEAN
}
