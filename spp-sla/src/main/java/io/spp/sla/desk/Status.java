package io.spp.sla.desk;

/** Where an obligation stands. */
public enum Status {
    /** It is owed only if something else happens. */
    CONDITIONAL,
    /** It is owed and there is time. */
    PENDING,
    /** Less than two working hours are left. */
    AT_RISK,
    /** Done in time. */
    MET,
    /** Done by the day that both parties agreed, later than the regulation's. */
    MET_BY_AGREEMENT,
    /** Not done in time. */
    BREACHED,
    /** Held up by a technical requirement that the client does not meet (A26). */
    SUSPENDED,
    /** Its reason has gone. */
    CANCELLED,
    /** Not owed: the tariff or the term excludes it. */
    NOT_OWED;

    /** Whether somebody still has to act. */
    public boolean open() {
        return this == PENDING || this == AT_RISK;
    }
}
