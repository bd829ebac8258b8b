package io.spp.sla.regulation;

/** Where the counting software runs. */
public enum Edition {
    /** On the client's own SPP server. */
    LOCAL,
    /** In the provider's data centre, rented. */
    CLOUD
}
