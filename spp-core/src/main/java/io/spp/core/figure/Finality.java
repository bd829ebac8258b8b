package io.spp.core.figure;

/** Whether a figure may still change by itself. */
public enum Finality {
    /** Data is still awaited: the bucket or the site's lateness after it has not passed. */
    PROVISIONAL,
    /** Nothing changed since data was no longer awaited. */
    FINAL,
    /** It has changed since; the cause is told. */
    RESTATED
}
