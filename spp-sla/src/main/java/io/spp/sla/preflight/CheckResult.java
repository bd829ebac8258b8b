package io.spp.sla.preflight;

/** How one check of clause 4.1 ended. */
public enum CheckResult {
    /** It is as required. */
    PASS,
    /** It works, but see the advice. */
    WARN,
    /** It is not as required. */
    FAIL,
    /** The edition does not ask for it. */
    NOT_APPLICABLE,
    /** What was described or seen does not tell. */
    UNKNOWN,
    /** Neither described nor seen: it has to be tested from its own vantage. */
    NOT_TESTABLE_FROM_HERE
}
