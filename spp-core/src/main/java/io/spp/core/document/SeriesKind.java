package io.spp.core.document;

/** What a series of a chart stands for; decides colour, stroke and fill. */
public enum SeriesKind {
    /** What was measured: a line over a filled area, a full bar. */
    MEASURED,
    /** What was calculated in place of lost data. */
    RESTORED,
    /** What was expected, or is compared with: a dashed line, an outlined bar. */
    EXPECTED,
    /** What is not known: a hatched bar. */
    MISSING,
    /** One of several equals, each with a colour of its own. */
    PLAIN
}
