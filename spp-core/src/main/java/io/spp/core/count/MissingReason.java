package io.spp.core.count;

/** Why an expected interval has no value. */
public enum MissingReason {
    /** No message about it has arrived. */
    NOT_RECEIVED,
    /** Only some of the line's sources reported it. */
    PARTIAL,
    /** It was measured, is flagged incorrect, and is not restored. */
    INCORRECT,
    /** The restoration refused: too little history or too large an error. */
    NOT_RESTORABLE
}
