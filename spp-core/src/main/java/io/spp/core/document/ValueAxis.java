package io.spp.core.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The vertical scale of a chart: from zero, or below it, to a round number above the largest value.
 *
 * @param low the value at the bottom
 * @param high the value at the top
 * @param step the distance of its lines
 */
record ValueAxis(double low, double high, double step) {

    static ValueAxis covering(double least, double most, int lines) {
        double low = Math.min(0, least);
        double high = most > low ? most : low + 1;
        double step = round((high - low) / lines);
        return new ValueAxis(Math.floor(low / step) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    String label(double tick, Wording wording) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return wording.number(BigDecimal.valueOf(tick), decimals);
    }

    /** Where a value stands, 0 at the bottom and 1 at the top. */
    double position(double value) {
        return (value - low) / (high - low);
    }

    /** The next of 1, 2, 5, 10, 20, 50, … that is not smaller. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= step * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
