package io.spp.core.driver;

/** Which way a person crossed a line, as the device sees it. */
public enum Direction {
    /** The vendor's forward or enter. */
    IN,
    /** The vendor's backward or exit. */
    OUT,
    /** The message does not say; the site's mapping does. */
    UNKNOWN
}
