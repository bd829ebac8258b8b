package io.spp.sla.ownership;

/** Whether the diagnosis shows a warranty case under the contract between client and third party. */
public enum Warranty {
    /** It is one. */
    YES,
    /** It is none. */
    NO,
    /** Not known yet. */
    UNKNOWN
}
