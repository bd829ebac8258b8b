package io.spp.restoration.trained;

import io.spp.restoration.model.Panel;
import java.util.Arrays;

/**
 * How far each cell departs from its weekly base, on Anscombe's scale ({@code 2 sqrt(x + 3/8)} makes the chance in counts the same for all
 * sizes), in units of the stream's own spread; 0 where nothing is known.
 */
final class Residuals {

    private static final double ANSCOMBE = 0.375;

    final Panel panel;
    final double[][] base;
    final double[][] value;
    final boolean[][] known;
    private final double[] spread;

    Residuals(Panel panel) {
        this.panel = panel;
        int streams = panel.streams();
        base = new double[streams][];
        value = new double[streams][panel.cells()];
        known = new boolean[streams][panel.cells()];
        spread = new double[streams];
        for (int s = 0; s < streams; s++) {
            base[s] = panel.usual(s);
            measure(s);
        }
    }

    /** A rate in persons per interval as a residual of the cell. */
    double of(int stream, int cell, double rate) {
        return raw(stream, cell, rate) / spread[stream];
    }

    /** A residual as a rate in persons per interval. */
    double rate(int stream, int cell, double residual) {
        double root = root(stream, cell, base[stream][cell]) + residual * spread[stream];
        double persons = root > 0 ? root * root - ANSCOMBE : 0;
        return Math.max(0, persons) / Math.max(1, panel.expected(stream, cell));
    }

    /** How many persons one unit of residual is about. */
    double persons(int stream, int cell) {
        return 2 * spread[stream] * root(stream, cell, base[stream][cell]);
    }

    /** By cell, whether at least half as many streams are known as usual. */
    boolean[] mostStreamsKnown() {
        int[] count = new int[panel.cells()];
        for (boolean[] stream : known) {
            for (int i = 0; i < count.length; i++) {
                count[i] += stream[i] ? 1 : 0;
            }
        }
        int[] sorted = count.clone();
        Arrays.sort(sorted);
        boolean[] most = new boolean[count.length];
        for (int i = 0; i < count.length; i++) {
            most[i] = 2 * count[i] >= sorted[count.length / 2];
        }
        return most;
    }

    private void measure(int s) {
        double squares = 0;
        int count = 0;
        for (int i = 0; i < panel.cells(); i++) {
            int expected = panel.expected(s, i);
            known[s][i] = base[s][i] >= 0 && expected > 0 && 2 * panel.known(s, i) > expected;
            if (known[s][i]) {
                value[s][i] = raw(s, i, panel.sum(s, i) / panel.known(s, i));
                squares += value[s][i] * value[s][i];
                count++;
            }
        }
        spread[s] = Math.max(0.2, Math.sqrt(squares / Math.max(1, count)));
        for (int i = 0; i < panel.cells(); i++) {
            value[s][i] = Math.max(-6, Math.min(6, value[s][i] / spread[s]));
        }
    }

    private double raw(int stream, int cell, double rate) {
        return root(stream, cell, rate) - root(stream, cell, base[stream][cell]);
    }

    private double root(int stream, int cell, double rate) {
        return Math.sqrt(rate * panel.expected(stream, cell) + ANSCOMBE);
    }
}
