package io.spp.core.metric;

/** What a figure is counted in. */
public enum MetricUnit {
    /** People; decimals stand for calculated parts. */
    PERSONS,
    /** A share: 1 is 100 %. */
    SHARE,
    /** The currency of the host's sales. */
    MONEY,
    /** Pieces of goods per receipt. */
    UNITS,
    /** Minutes. */
    MINUTES,
    /** Clock hours. */
    HOURS,
    /** People per open hour. */
    PERSONS_PER_HOUR,
    /** Base = 100. */
    POINTS
}
