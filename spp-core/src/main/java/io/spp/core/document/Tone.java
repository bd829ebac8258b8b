package io.spp.core.document;

/** How good the news is; shown by colour and by a sign, so that nobody depends on colours. */
public enum Tone {
    /** Neither good nor bad. */
    NEUTRAL,
    /** As it should be. */
    GOOD,
    /** To be watched. */
    WARNING,
    /** Wrong, and somebody has to act. */
    BAD
}
