package io.spp.restoration.model;

import java.util.Arrays;

/**
 * What the other lines of the site say about a cell: persons they counted over persons usual for them, pooled with weights
 * {@code 1/sqrt(mean)}, taken as far as this stream has followed them elsewhere.
 */
final class OtherLines {

    private static final double PRIOR_SHARE = 0.02;
    private static final double PRIOR_PERSONS = 10;
    private static final double STEADY_CELLS = 50;

    private final Panel panel;
    private final double[][] base;
    private final boolean pastOnly;
    private final double[][] weight;
    private final double[] counted;
    private final double[] usual;
    private final double[] whole;

    OtherLines(Panel panel, double[][] base, boolean pastOnly) {
        this.panel = panel;
        this.base = base;
        this.pastOnly = pastOnly;
        weight = new double[panel.streams][];
        counted = new double[panel.cells];
        usual = new double[panel.cells];
        whole = new double[panel.cells];
        for (int s = 0; s < panel.streams; s++) {
            weight[s] = Means.of(panel, s, pastOnly);
            for (int i = 0; i < panel.cells; i++) {
                weight[s][i] = 1 / Math.sqrt(Math.max(weight[s][i], 0.01));
            }
            add(s, counted, usual, whole, 1);
        }
    }

    /** The factor for each cell of a stream, 1 where the others are silent too; and how much of them is there, from 0 to 1. */
    Ratio ratio(int stream) {
        double[] persons = counted.clone();
        double[] normal = usual.clone();
        double[] all = whole.clone();
        int own = panel.lineOf[stream];
        double others = 0;
        for (int s = 0; s < panel.streams; s++) {
            if (panel.lineOf[s] == own) {
                add(s, persons, normal, all, -1);
            } else {
                others++;
            }
        }
        double[] factor = new double[panel.cells];
        double[] presence = new double[panel.cells];
        Arrays.fill(factor, 1);
        if (others > 0) {
            pool(persons, normal, all, factor, presence);
            follow(stream, factor, presence);
        }
        return new Ratio(factor, presence);
    }

    private void pool(double[] persons, double[] normal, double[] all, double[] factor, double[] presence) {
        double typical = 0;
        int cells = 0;
        double prior = PRIOR_PERSONS;
        double total = Arrays.stream(all).sum() / Math.max(1, all.length);
        for (int i = 0; i < factor.length; i++) {
            double share = PRIOR_SHARE * (pastOnly ? typical / Math.max(1, cells) : total);
            if (normal[i] > 1e-9) {
                factor[i] = Math.max(0, persons[i] + share + prior) / (normal[i] + share + prior);
                presence[i] = Math.min(1, normal[i] / Math.max(all[i], 1e-9));
            }
            typical += all[i];
            cells++;
        }
        if (pastOnly && panel.factor > 1) {
            System.arraycopy(factor.clone(), 0, factor, 1, factor.length - 1);
            System.arraycopy(presence.clone(), 0, presence, 1, presence.length - 1);
            presence[0] = 0;
        }
    }

    /** Takes the others' ratio to the degree in which the stream followed it where both are known (least squares through 1). */
    private void follow(int stream, double[] factor, double[] presence) {
        int[] known = panel.known[stream];
        double[] sum = panel.sum[stream];
        double[] slope = new double[factor.length];
        double together = 0;
        double spread = 0;
        double mean = 0;
        for (int i = 0; i < factor.length; i++) {
            double ridge = mean / Math.max(1, i) * STEADY_CELLS * 0.01;
            slope[i] = together > 0 ? Math.min(1.1, together / (spread + ridge)) : 0;
            if (known[i] > 0 && base[stream][i] >= 0 && presence[i] > 0) {
                double normal = base[stream][i] * known[i];
                double departure = factor[i] - 1;
                together += (sum[i] - normal) * departure;
                spread += normal * departure * departure;
                mean += normal;
            }
        }
        if (!pastOnly && slope.length > 0) {
            Arrays.fill(slope, slope[slope.length - 1]);
        }
        for (int i = 0; i < factor.length; i++) {
            factor[i] = Math.max(0, 1 + slope[i] * (factor[i] - 1));
        }
    }

    private void add(int s, double[] persons, double[] normal, double[] all, int sign) {
        int[] known = panel.known[s];
        int[] open = panel.expected[panel.lineOf[s]];
        for (int i = 0; i < persons.length; i++) {
            if (base[s][i] >= 0) {
                double share = sign * weight[s][i];
                all[i] += share * base[s][i] * open[i];
                if (known[i] > 0) {
                    persons[i] += share * panel.sum[s][i];
                    normal[i] += share * base[s][i] * known[i];
                }
            }
        }
    }

    /** What the others say: by cell the factor, at least 0, and the share of the others that is known. */
    static final class Ratio {

        private final double[] factor;
        private final double[] presence;

        Ratio(double[] factor, double[] presence) {
            this.factor = factor;
            this.presence = presence;
        }

        double[] factor() {
            return factor;
        }

        double[] presence() {
            return presence;
        }
    }
}
