package io.spp.core.figure;

/** How a number must be read. */
public enum Reading {
    /** Everything it rests on was counted. */
    KNOWN,
    /** A part was calculated. */
    ESTIMATED,
    /** A part is missing: it is at least this. */
    LOWER_BOUND,
    /** A part of what it is divided by is missing: it is at most this. */
    UPPER_BOUND,
    /** A part is missing, and the truth may lie on either side. */
    UNSURE,
    /** There is no number; the notes say why. */
    UNDEFINED
}
