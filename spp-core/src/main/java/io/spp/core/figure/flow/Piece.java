package io.spp.core.figure.flow;

import io.spp.core.count.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one line for a stretch of time: one row of the store.
 *
 * @param start seconds since 1970
 * @param end seconds since 1970
 * @param in who came in; NaN where not counted
 * @param out who went out; NaN where not counted
 * @param sureIn the share of the stretch for which {@code in} stands
 * @param sureOut the share of the stretch for which {@code out} stands
 * @param openSeconds how much of it counting was expected
 * @param gap the outage in whose place it was calculated; {@link #MEASURED} where it was counted
 * @param calculatedIn the bounds of a calculated {@code in}
 * @param calculatedOut the bounds of a calculated {@code out}
 */
record Piece(
        long start,
        long end,
        double in,
        double out,
        double sureIn,
        double sureOut,
        double openSeconds,
        int gap,
        @Nullable Estimate calculatedIn,
        @Nullable Estimate calculatedOut) {

    static final int MEASURED = -1;

    boolean isRestored() {
        return gap != MEASURED;
    }

    boolean isOpen() {
        return openSeconds > 0;
    }

    Piece inGap(int number) {
        return new Piece(start, end, in, out, sureIn, sureOut, openSeconds, number, calculatedIn, calculatedOut);
    }

    double persons(Way way) {
        return count(way.in(), in) + count(way.out(), out);
    }

    private static double count(double weight, double persons) {
        return weight == 0 || Double.isNaN(persons) ? 0 : weight * persons;
    }
}
