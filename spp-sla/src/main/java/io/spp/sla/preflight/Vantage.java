package io.spp.sla.preflight;

/** From where a test is made; a firewall has a direction, so a test from elsewhere proves nothing. */
public enum Vantage {
    /** The network in which the sensors stand. */
    SENSOR_LAN,
    /** The SPP server at the client. */
    SPP_SERVER,
    /** The provider's data centre. */
    DATA_CENTRE
}
