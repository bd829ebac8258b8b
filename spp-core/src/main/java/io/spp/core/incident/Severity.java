package io.spp.core.incident;

/** How much an incident matters. */
public enum Severity {
    /** Worth a look. */
    MINOR,
    /** Counts are being lost or are wrong. */
    MAJOR,
    /** A whole site or server is affected. */
    CRITICAL
}
