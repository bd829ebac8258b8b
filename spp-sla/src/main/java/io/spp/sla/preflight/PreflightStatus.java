package io.spp.sla.preflight;

/** How the whole of clause 4.1 stands; the first that applies. */
public enum PreflightStatus {
    /** At least one check failed. */
    FAIL,
    /** Nothing failed, but something is not known or not tested. */
    INCOMPLETE,
    /** All is known and nothing failed, but there is a warning. */
    WARN,
    /** All that applies is as required. */
    PASS
}
