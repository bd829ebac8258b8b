package io.spp.sla.ownership;

/** Who answers for a fault, or has to act. */
public enum Party {
    /** The provider of the support. */
    EXECUTOR,
    /** Who bought the support. */
    CLIENT,
    /** The supplier or installer under a warranty contract with the client. */
    THIRD_PARTY,
    /** The text has no answer yet: additional diagnosis or a person's decision. */
    UNDETERMINED,
    /** Provider and client together. */
    BOTH
}
