package io.spp.core.figure;

/**
 * Where the truth lies, given what was calculated and what is missing. The error of the sensors themselves is told by audits, not here.
 *
 * @param low80 in 80 of 100 cases it is at least this
 * @param high80 and at most this; infinite while a part is missing
 * @param low95 in 95 of 100 cases it is at least this
 * @param high95 and at most this; infinite while a part is missing
 */
public record Bounds(double low80, double high80, double low95, double high95) {

    /** Bounds of a number that is certain. */
    static Bounds at(double value) {
        return new Bounds(value, value, value, value);
    }

    /** Nothing is known but that it is not negative. */
    static final Bounds NOTHING = new Bounds(0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    Bounds openAbove() {
        return new Bounds(low80, Double.POSITIVE_INFINITY, low95, Double.POSITIVE_INFINITY);
    }

    Bounds openBelow() {
        return new Bounds(0, high80, 0, high95);
    }

    Bounds scaled(double factor, double offset) {
        return new Bounds(
                low80 * factor + offset, high80 * factor + offset, low95 * factor + offset, high95 * factor + offset);
    }
}
