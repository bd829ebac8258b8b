package io.spp.sla.ownership;

/** How firmly the regulation's text carries a statement. */
public enum Basis {
    /** The text says so. */
    EXPLICIT,
    /** The text has a gap; the statement follows from other clauses and a policy may change it. */
    INFERRED
}
