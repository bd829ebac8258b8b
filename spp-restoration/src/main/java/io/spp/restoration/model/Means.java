package io.spp.restoration.model;

import java.util.Arrays;

/** The mean persons per interval of a stream, as known at each cell. */
final class Means {

    private Means() {}

    /** The mean over all that is known or, where only the past may be used, over what was known before each cell. */
    static double[] of(Panel panel, int stream, boolean pastOnly) {
        double[] means = new double[panel.cells];
        double persons = 0;
        long intervals = 0;
        for (int i = 0; i < means.length; i++) {
            means[i] = persons / Math.max(1, intervals);
            persons += panel.sum[stream][i];
            intervals += panel.known[stream][i];
        }
        if (!pastOnly) {
            Arrays.fill(means, persons / Math.max(1, intervals));
        }
        return means;
    }
}
