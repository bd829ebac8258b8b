package io.spp.restoration.model;

/**
 * A way to calculate what was not counted. A pure function: the same panel gives the same values; nothing is kept between calls.
 *
 * <p>How sure its values are is not the method's to say: a back-test on the same lines measures it.
 */
public interface RestorationMethod {

    /** The name under which contracts pin it and files show it, such as {@code closed-form}. */
    String id();

    /** Whether it looks at the other lines of the site; the consent letter then names them. False by default. */
    default boolean usesOtherLines() {
        return false;
    }

    /** Whether it uses nothing but earlier periods of the same line, as a contract may demand (clause 4.2.7). False by default. */
    default boolean usesOnlyEarlierPeriods() {
        return false;
    }

    /**
     * The same method with what it can learn from a panel already learnt, so that many restorations of that panel, with other cells
     * hidden, learn once. By default there is nothing to learn.
     */
    default RestorationMethod trainedOn(Panel panel) {
        return this;
    }

    /**
     * Calculates persons per interval for every cell that is expected and not wholly known.
     *
     * @param panel what is known
     * @param pastOnly whether a value may use only what was known at the end of its own cell
     * @return by stream and cell, at least 0; {@link Double#NaN} where the cell needs no value or the method cannot give one
     */
    double[][] restore(Panel panel, boolean pastOnly);
}
