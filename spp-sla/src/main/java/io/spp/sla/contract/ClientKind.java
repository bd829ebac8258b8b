package io.spp.sla.contract;

/** What a client is in law. */
public enum ClientKind {
    /** A company. */
    LEGAL_ENTITY,
    /** A sole trader. */
    SOLE_TRADER,
    /** A private person, who cannot be a client (1.2). */
    NATURAL_PERSON
}
