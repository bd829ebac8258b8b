package io.spp.restoration.backtest;

/** What else is out during a gap. */
public enum GapScope {
    /** This line; most of the site's other lines count. */
    LINE,
    /** The whole site. */
    SITE
}
