package io.spp.sla.ownership;

/** Where a diagnosis found the fault. */
public enum Location {
    /** The provider's data centre or services. */
    DC,
    /** A counting sensor. */
    SENSOR,
    /** The client's SPP server, the machine. */
    SPP_SERVER,
    /** The counting software on the client's SPP server. */
    SPP_SERVER_SOFTWARE,
    /** The client's network, power, time server. */
    CLIENT_ENVIRONMENT,
    /** Not known yet. */
    UNKNOWN
}
