package io.spp.sla.casebook;

/** Who wants a maintenance visit (4.2.9). */
public enum Initiator {
    /** The client. */
    CLIENT,
    /** The provider of the support. */
    EXECUTOR
}
