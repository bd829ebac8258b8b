package io.spp.sla.ownership;

/** Who supplied or installed a device. */
public enum Supply {
    /** The client itself. */
    CLIENT,
    /** Another firm, hired by the client. */
    OTHER,
    /** The third party that the regulation names (in rarus-spp: ООО «Внедренческий центр»). */
    VC,
    /** The provider of the support. */
    EXECUTOR,
    /** Not known. */
    UNKNOWN
}
