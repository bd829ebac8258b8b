package io.spp.restoration.model;

/** A straight line from the last known cell before a gap to the first after it. */
final class Linear implements RestorationMethod {

    @Override
    public String id() {
        return "linear";
    }

    @Override
    public double[][] restore(Panel panel, boolean pastOnly) {
        double[][] rates = new double[panel.streams][panel.cells];
        for (int s = 0; s < panel.streams; s++) {
            int before = -1;
            for (int i = 0; i < panel.cells; i++) {
                rates[s][i] = ClosedForm.needed(panel, s, i) ? between(panel, s, i, before, pastOnly) : Double.NaN;
                before = panel.known[s][i] > 0 ? i : before;
            }
        }
        return rates;
    }

    private static double between(Panel panel, int stream, int cell, int before, boolean pastOnly) {
        int after = cell + 1;
        while (after < panel.cells && panel.known[stream][after] == 0) {
            after++;
        }
        boolean hasAfter = after < panel.cells && !pastOnly;
        if (before < 0) {
            return hasAfter ? rate(panel, stream, after) : Double.NaN;
        }
        double left = rate(panel, stream, before);
        return hasAfter ? left + (rate(panel, stream, after) - left) * (cell - before) / (after - before) : left;
    }

    private static double rate(Panel panel, int stream, int cell) {
        return panel.sum[stream][cell] / panel.known[stream][cell];
    }
}
