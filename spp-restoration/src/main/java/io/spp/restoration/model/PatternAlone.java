package io.spp.restoration.model;

/** The weekly pattern alone: what stands when nothing near the gap says more. */
final class PatternAlone implements RestorationMethod {

    @Override
    public String id() {
        return "weekly-base";
    }

    @Override
    public double[][] restore(Panel panel, boolean pastOnly) {
        double[][] rates = new double[panel.streams][];
        for (int s = 0; s < panel.streams; s++) {
            rates[s] = pastOnly
                    ? WeeklyPattern.of(panel, s, true)
                    : panel.weeklyBase(s).clone();
            for (int i = 0; i < panel.cells; i++) {
                if (!ClosedForm.needed(panel, s, i)) {
                    rates[s][i] = Double.NaN;
                }
            }
        }
        return rates;
    }
}
