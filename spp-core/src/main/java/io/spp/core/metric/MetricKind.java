package io.spp.core.metric;

/** How a figure may be put together from figures of parts. */
public enum MetricKind {
    /** Parts add up, over doors and over time. */
    ADDITIVE,
    /** A state: parts of one instant add up over sites, and never over time. */
    SEMI_ADDITIVE,
    /** Made from summed numerators and summed denominators over the same windows, never from other ratios. */
    RATIO,
    /** Found anew for each window; figures of parts say nothing about the whole. */
    DISTINCT
}
