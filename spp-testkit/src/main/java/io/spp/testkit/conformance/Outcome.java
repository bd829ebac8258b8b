package io.spp.testkit.conformance;

/** What came of one rule; of two outcomes for one rule the later constant counts. */
public enum Outcome {
    /** The driver has not the ability, or nothing was handed in to test it with. */
    NOT_APPLICABLE,
    /** The driver keeps to it. */
    PASSED,
    /** The driver breaks it. */
    FAILED
}
