package io.spp.restoration.model;

import java.util.Arrays;

/**
 * Weekly base × other lines of the site × local level; where the other lines are out too, weekly base × own local level. No training,
 * time and memory linear in the intervals.
 */
final class ClosedForm implements RestorationMethod {

    private static final double ENOUGH_OTHERS = 0.5;

    @Override
    public String id() {
        return "closed-form";
    }

    @Override
    public boolean usesOtherLines() {
        return true;
    }

    @Override
    public double[][] restore(Panel panel, boolean pastOnly) {
        double[][] base = new double[panel.streams][];
        for (int s = 0; s < panel.streams; s++) {
            base[s] = pastOnly ? WeeklyPattern.of(panel, s, true) : panel.usual(s);
        }
        base = pastOnly ? SpecialDays.of(panel, base, true) : base;
        OtherLines others = new OtherLines(panel, base, pastOnly);
        double[][] rates = new double[panel.streams][];
        for (int s = 0; s < panel.streams; s++) {
            rates[s] = restore(panel, s, base[s], others.ratio(s), pastOnly);
        }
        return rates;
    }

    private static double[] restore(Panel panel, int stream, double[] base, OtherLines.Ratio others, boolean pastOnly) {
        double[] rates = new double[panel.cells];
        Arrays.fill(rates, Double.NaN);
        if (!anyNeeded(panel, stream)) {
            return rates;
        }
        double[] withOthers = new double[panel.cells];
        for (int i = 0; i < withOthers.length; i++) {
            withOthers[i] = base[i] * others.factor()[i];
        }
        double[] alone = LocalLevel.of(panel, stream, base, pastOnly);
        double[] together = LocalLevel.of(panel, stream, withOthers, pastOnly);
        for (int i = 0; i < rates.length; i++) {
            if (needed(panel, stream, i)) {
                double trust = Math.min(1, others.presence()[i] / ENOUGH_OTHERS);
                rates[i] = trust * withOthers[i] * together[i] + (1 - trust) * base[i] * alone[i];
            }
        }
        return rates;
    }

    static boolean needed(Panel panel, int stream, int cell) {
        return panel.known[stream][cell] < panel.expected[panel.lineOf[stream]][cell];
    }

    private static boolean anyNeeded(Panel panel, int stream) {
        for (int i = 0; i < panel.cells; i++) {
            if (needed(panel, stream, i)) {
                return true;
            }
        }
        return false;
    }
}
