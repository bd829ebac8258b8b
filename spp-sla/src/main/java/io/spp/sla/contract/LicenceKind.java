package io.spp.sla.contract;

/** The kinds of licence with which support may or may not be bought (2.1). */
public enum LicenceKind {
    /** Technical support, tariff «Расширенный». */
    EXTENDED,
    /** Technical support of another tariff. */
    OTHER,
    /** The product rented in the cloud, tariff PROF. */
    CLOUD_PROF,
    /** The product rented in the cloud, tariff CORP. */
    CLOUD_CORP,
    /** The product rented in the cloud under another tariff. */
    CLOUD_OTHER;

    /** Whether the product is rented. */
    public boolean rented() {
        return this == CLOUD_PROF || this == CLOUD_CORP || this == CLOUD_OTHER;
    }

    /** Whether support may be bought with it (2.1.2). */
    public boolean admits() {
        return this == EXTENDED || this == CLOUD_PROF || this == CLOUD_CORP;
    }
}
