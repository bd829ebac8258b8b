package io.spp.restoration.model;

/** The middle of the same wall time of some weeks before: what people use, and what a contract may pin. */
final class PreviousWeeks implements RestorationMethod {

    private final String id;
    private final int weeks;

    PreviousWeeks(String id, int weeks) {
        this.id = id;
        this.weeks = weeks;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean usesOnlyEarlierPeriods() {
        return true;
    }

    /** The median of the nearest weeks before that are known, looking back at most twice as many weeks as are wanted, at least three. */
    @Override
    public double[][] restore(Panel panel, boolean pastOnly) {
        double[][] rates = new double[panel.streams][panel.cells];
        double[] values = new double[weeks];
        for (int s = 0; s < panel.streams; s++) {
            for (int i = 0; i < panel.cells; i++) {
                rates[s][i] = ClosedForm.needed(panel, s, i) ? middle(panel, s, i, values) : Double.NaN;
            }
        }
        return rates;
    }

    private double middle(Panel panel, int stream, int cell, double[] values) {
        int count = 0;
        for (int back = 1; back <= Math.max(3, 2 * weeks) && count < weeks; back++) {
            int other = panel.weeksLater(cell, -back);
            if (other >= 0 && panel.known[stream][other] > 0) {
                values[count++] = panel.sum[stream][other] / panel.known[stream][other];
            }
        }
        return count == 0 ? Double.NaN : WeeklyPattern.medianInPlace(values, count);
    }
}
