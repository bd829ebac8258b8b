package io.spp.benchmarks.restoration;

import io.spp.core.count.Estimate;
import java.util.ArrayList;
import java.util.List;

/** How far one method was from the truth, seed by seed. */
final class Score {

    private final List<double[]> seeds = new ArrayList<>();
    private double[] now = new double[9];

    /** Compares one interval. */
    void value(double restored, int truth) {
        now[0] += Math.abs(restored - truth);
        now[1] += truth;
    }

    /** Compares the total of one gap. */
    void total(double restored, double truth) {
        now[2] += Math.abs(restored - truth);
    }

    /** Whether the stated bounds held for an interval. */
    void bounds(Estimate stated, double truth) {
        count(3, stated, truth);
    }

    /** Whether the stated bounds held for the total of a gap. */
    void totalBounds(Estimate stated, double truth) {
        count(6, stated, truth);
    }

    void endSeed() {
        seeds.add(now);
        now = new double[9];
    }

    /** Mean over the seeds of the sum of absolute errors over the sum of true persons, in per cent. */
    double wape() {
        return seeds.stream().mapToDouble(seed -> ratio(seed, 0, 1)).average().orElse(Double.NaN);
    }

    /** The same for totals of gaps. */
    double gapWape() {
        return seeds.stream().mapToDouble(seed -> ratio(seed, 2, 1)).average().orElse(Double.NaN);
    }

    /** How much larger another's error is on the same seeds, with twice the standard error. */
    String less(Score other) {
        double[] differences = new double[seeds.size()];
        double mean = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = ratio(other.seeds.get(i), 0, 1) - ratio(seeds.get(i), 0, 1);
            mean += differences[i] / differences.length;
        }
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        double error = Math.sqrt(squares / Math.max(1, differences.length - 1) / differences.length);
        return "%.2f ± %.2f".formatted(mean, 2 * error);
    }

    /** Of 100 values, how many lay within the stated 80 % bounds, the 95 % bounds, and the same of totals. */
    String coverage() {
        double[] sum = new double[9];
        seeds.forEach(seed -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += seed[i];
            }
        });
        return "%.1f / %.1f | %.1f / %.1f"
                .formatted(ratio(sum, 4, 3), ratio(sum, 5, 3), ratio(sum, 7, 6), ratio(sum, 8, 6));
    }

    private void count(int place, Estimate stated, double truth) {
        now[place]++;
        now[place + 1] += truth >= stated.low80() && truth <= stated.high80() ? 1 : 0;
        now[place + 2] += truth >= stated.low95() && truth <= stated.high95() ? 1 : 0;
    }

    private static double ratio(double[] sums, int part, int whole) {
        return 100 * sums[part] / Math.max(1e-9, sums[whole]);
    }
}
