package io.spp.testkit.conformance;

/** What the driver was tested against. */
public enum TestedDevice {
    /** Messages alone: no device answered. */
    NONE,
    /** A simulated device. */
    SIMULATED,
    /** A real device at an address given for this run. */
    REAL
}
