package io.spp.core.incident;

/** Where an incident stands. */
public enum IncidentStatus {
    /** The fault lasts. */
    OPEN,
    /** The fault has ended; it is watched whether it stays so. */
    RECOVERING,
    /** It is over. */
    RESOLVED,
    /** A person found that it was none. */
    NO_FAULT
}
