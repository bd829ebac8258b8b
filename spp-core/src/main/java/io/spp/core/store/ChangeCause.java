package io.spp.core.store;

/** Why something that figures see has changed. */
public enum ChangeCause {
    /** Intervals arrived for the first time and in time. */
    MEASURED,
    /** History was loaded from a file. */
    IMPORTED,
    /** Intervals arrived after the allowed lateness, or in place of restored ones. */
    LATE_DATA,
    /** An interval that was not closed yet grew: it still ran or ended just now, or had not been observed completely. */
    RUNNING,
    /** The device reported an interval that was closed again with another value. */
    CORRECTED_BY_DEVICE,
    /** Intervals were marked incorrect. */
    FLAGGED,
    /** A mark was lifted. */
    UNFLAGGED,
    /** Calculated values were put in place with the client's consent. */
    RESTORED,
    /** The consent was withdrawn and the calculated values were taken out. */
    CONSENT_REVOKED,
    /** A calibration factor changed. */
    RECALIBRATED,
    /** The mapping of channels to lines or the opening hours changed. */
    CONFIGURATION
}
