package io.spp.restoration.backtest;

import io.spp.core.count.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the truth may lie from a restored value, measured on hidden gaps.
 *
 * <p>The error of one value has a variance of {@code dispersion * value + (spread * value)²}, at least Poisson's; the error of a total has
 * a part that averages out and a part that the whole gap shares. Both are scaled so that the bounds held in 80 and 95 of 100 hidden cases;
 * the shape is pooled over a site's streams, the scale is the stream's own as far as its gaps bear it out.
 */
public final class Certainty {

    private static final double[] TAILS = {0.025, 0.1, 0.9, 0.975};
    private static final double[] LEVELS = {0.5, 3, 10, 40, 160};
    private static final int ENOUGH = 120;
    private static final double PRIOR_GAPS = 6;
    private static final double HALF_A_GAP = 0.5;

    /** Nobody expected is not nobody for certain: without a floor one visitor would be an error beyond all measure. */
    private static final double HALF_A_PERSON = 0.5;

    private static final double CAP = 4;
    private static final double WILD = 9;
    private static final double[] NORMAL = {-1.96, -1.2816, 1.2816, 1.96};

    private final double dispersion;
    private final double spread;
    private final double averaging;
    private final double shared;
    private final double[][] valueTails;
    private final double[] totalTails;
    private final double scale;

    private Certainty(
            double dispersion,
            double spread,
            double averaging,
            double shared,
            double[][] valueTails,
            double[] totalTails,
            double scale) {
        this.dispersion = dispersion;
        this.spread = spread;
        this.averaging = averaging;
        this.shared = shared;
        this.valueTails = valueTails;
        this.totalTails = totalTails;
        this.scale = scale;
    }

    /**
     * What hidden gaps show.
     *
     * @param streams each stream's errors
     * @param together whether all streams were hidden over the same gaps, so that their errors bear one another out less
     * @return each stream's certainty, in the same order
     */
    static List<Certainty> of(List<Errors> streams, boolean together) {
        Errors all = new Errors();
        streams.forEach(all::addAll);
        double[] fit = fitValues(all, null);
        Certainty first = new Certainty(fit[0], fit[1], 1, 0, new double[LEVELS.length + 1][], NORMAL, 1);
        double[] robust = fitValues(all, first);
        Certainty values = new Certainty(robust[0], robust[1], 1, 0, first.valueTails, NORMAL, 1);
        double[] totals = values.fitTotals(all);
        Certainty raw = new Certainty(robust[0], robust[1], totals[0], totals[1], first.valueTails, NORMAL, 1);
        double[] scales = raw.scales(streams, all);
        int proofs = together ? streams.stream().mapToInt(Errors::gaps).max().orElse(0) : all.gaps();
        double[][] valueTails = raw.valueTails(streams, scales, (int) Math.sqrt((double) proofs * all.values()));
        double[] totalTails = raw.totalTails(streams, scales, proofs);
        List<Certainty> certainties = new ArrayList<>();
        for (double scale : scales) {
            certainties.add(new Certainty(robust[0], robust[1], totals[0], totals[1], valueTails, totalTails, scale));
        }
        return certainties;
    }

    /** How much larger or smaller than usual each stream's errors are; a few wild ones do not decide it. */
    private double[] scales(List<Errors> streams, Errors all) {
        double[] scores = scores(all);
        Arrays.sort(scores);
        double cap = scores.length == 0 ? 1 : Math.max(1e-6, CAP * scores[scores.length / 2]);
        double common = Math.max(1e-9, cappedMean(all, cap));
        double[] scales = new double[streams.size()];
        for (int s = 0; s < scales.length; s++) {
            Errors own = streams.get(s);
            double prior = PRIOR_GAPS / Math.max(1, own.gaps()) * own.values();
            scales[s] = own.values() == 0
                    ? 1
                    : (cappedMean(own, cap) * own.values() + common * prior) / (own.values() + prior) / common;
        }
        return scales;
    }

    private double cappedMean(Errors errors, double cap) {
        return Arrays.stream(scores(errors))
                .map(score -> Math.min(score, cap))
                .average()
                .orElse(1);
    }

    /** How far the errors lie out, in standard deviations. */
    private double[] scores(Errors errors) {
        double[] scores = new double[errors.values()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.abs(errors.truth(i) - errors.estimate(i)) / Math.sqrt(variance(errors.estimate(i)));
        }
        return scores;
    }

    /** The same, wider or narrower by a factor. */
    public Certainty widened(double factor) {
        return new Certainty(
                dispersion, spread, averaging, shared, valueTails, totalTails, Math.max(1e-6, scale * factor));
    }

    /** A restored value with its bounds. */
    public Estimate value(double persons) {
        double value = Math.max(0, persons);
        double[] tails = valueTails[level(value)];
        return estimate(
                value, Math.sqrt(variance(Math.max(HALF_A_PERSON, value))) * scale, tails == null ? NORMAL : tails);
    }

    /** The total of values of one gap with its bounds; what they share is respected. */
    public Estimate total(double... persons) {
        double total = 0;
        double variance = 0;
        for (double value : persons) {
            total += Math.max(0, value);
            variance += variance(Math.max(0, value));
        }
        if (persons.length == 1) {
            return value(persons[0]);
        }
        return estimate(total, Math.sqrt(averaging * variance + shared * total * total) * scale, totalTails);
    }

    /** Half the width of the 80 % bounds of a gap's total, in persons: what totals of several gaps are added up with. */
    public double deviation(double... persons) {
        Estimate total = total(persons);
        return (total.high80() - total.low80()) / 2;
    }

    private static Estimate estimate(double value, double deviation, double[] tails) {
        double low95 = Math.max(0, Math.min(value, value + tails[0] * deviation));
        double low80 = Math.max(low95, Math.min(value, value + tails[1] * deviation));
        double high80 = Math.max(value, value + tails[2] * deviation);
        double high95 = Math.max(high80, value + tails[3] * deviation);
        return new Estimate(value, low80, high80, low95, high95);
    }

    private double variance(double value) {
        double floor = Math.max(value, 1e-3);
        return dispersion * floor + spread * spread * floor * floor;
    }

    private static int level(double value) {
        int level = 0;
        while (level < LEVELS.length && value >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    /** Least squares of squared errors on value and its square, each weighted so that every size of value counts alike. */
    private static double[] fitValues(Errors errors, @Nullable Certainty before) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ay = 0;
        double by = 0;
        for (int i = 0; i < errors.values(); i++) {
            double value = Math.max(errors.estimate(i), 0.05);
            double error = errors.truth(i) - errors.estimate(i);
            double weight = 1 / (value + 0.01 * value * value);
            double a = value * weight;
            double b = value * value * weight;
            double square = error * error;
            double y = weight * (before == null ? square : Math.min(square, WILD * before.variance(value)));
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ay += a * y;
            by += b * y;
        }
        double determinant = aa * bb - ab * ab;
        double dispersion = determinant > 1e-9 ? (ay * bb - by * ab) / determinant : 1;
        double square = determinant > 1e-9 ? (by * aa - ay * ab) / determinant : 0.04;
        if (square < 0) {
            square = 0;
            dispersion = aa > 0 ? ay / aa : 1;
        }
        if (dispersion < 1) {
            dispersion = 1;
            square = bb > 0 ? Math.max(0, (by - ab) / bb) : 0.04;
        }
        return new double[] {dispersion, Math.sqrt(square)};
    }

    /** The same for totals: on the sum of the values' variances and on the square of the total. */
    private double[] fitTotals(Errors errors) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ay = 0;
        double by = 0;
        for (int gap = 0; gap < errors.gaps(); gap++) {
            double[] sums = sums(errors, gap);
            double weight = 1 / (sums[1] + 0.0025 * sums[0] * sums[0]);
            double a = sums[1] * weight;
            double b = sums[0] * sums[0] * weight;
            double y = Math.min(sums[2] * sums[2] * weight, 400);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ay += a * y;
            by += b * y;
        }
        double determinant = aa * bb - ab * ab;
        double averaging = determinant > 1e-9 ? (ay * bb - by * ab) / determinant : 1;
        double sharing = determinant > 1e-9 ? (by * aa - ay * ab) / determinant : 0.01;
        if (sharing < 0) {
            sharing = 0;
            averaging = aa > 0 ? ay / aa : 1;
        }
        if (averaging < 0.5) {
            averaging = 0.5;
            sharing = bb > 0 ? Math.max(0, (by - 0.5 * ab) / bb) : 0.01;
        }
        return new double[] {averaging, sharing};
    }

    private double[] sums(Errors errors, int gap) {
        double total = 0;
        double variance = 0;
        double error = 0;
        for (int i = errors.gapStart(gap); i < errors.gapEnd(gap); i++) {
            total += errors.estimate(i);
            variance += variance(errors.estimate(i));
            error += errors.truth(i) - errors.estimate(i);
        }
        return new double[] {total, variance, error};
    }

    private double[][] valueTails(List<Errors> streams, double[] scales, int proofs) {
        int values = streams.stream().mapToInt(Errors::values).sum();
        double[][] scores = new double[LEVELS.length + 1][values];
        int[] counts = new int[LEVELS.length + 1];
        double[] all = new double[values];
        int next = 0;
        for (int s = 0; s < scales.length; s++) {
            Errors errors = streams.get(s);
            for (int i = 0; i < errors.values(); i++) {
                double deviation = Math.sqrt(variance(Math.max(HALF_A_PERSON, errors.estimate(i)))) * scales[s];
                double score = (errors.truth(i) - errors.estimate(i)) / deviation;
                int level = level(errors.estimate(i));
                scores[level][counts[level]++] = score;
                all[next++] = score;
            }
        }
        double[] common = tails(all, all.length, proofs);
        double[][] tails = new double[LEVELS.length + 1][];
        for (int level = 0; level < tails.length; level++) {
            tails[level] = counts[level] >= ENOUGH ? tails(scores[level], counts[level], proofs) : common;
        }
        return tails;
    }

    private double[] totalTails(List<Errors> streams, double[] scales, int proofs) {
        double[] scores = new double[streams.stream().mapToInt(Errors::gaps).sum()];
        int next = 0;
        for (int s = 0; s < scales.length; s++) {
            for (int gap = 0; gap < streams.get(s).gaps(); gap++) {
                double[] sums = sums(streams.get(s), gap);
                double deviation = Math.sqrt(averaging * sums[1] + shared * sums[0] * sums[0]) * scales[s];
                scores[next++] = sums[2] / deviation;
            }
        }
        return tails(scores, scores.length, proofs);
    }

    /** The tails of the scores; the fewer gaps they come from, the further out the bounds are taken. */
    private static double[] tails(double[] scores, int count, int proofs) {
        double[] tails = NORMAL.clone();
        if (count < 8) {
            return tails;
        }
        double[] sorted = Arrays.copyOf(scores, count);
        Arrays.sort(sorted);
        for (int t = 0; t < TAILS.length; t++) {
            double tail = TAILS[t] < 0.5 ? TAILS[t] : 1 - TAILS[t];
            double left = tail * (proofs + 1) - HALF_A_GAP;
            double beyond = left < 0 ? -left : 0;
            double rank = Math.max(0, left) / Math.max(1, proofs) * (count + 1) - 1;
            double at = Math.max(0, rank);
            int below = (int) at;
            double[] side = {sorted[below], sorted[Math.min(count - 1, below + 1)]};
            if (TAILS[t] > 0.5) {
                side = new double[] {sorted[count - 1 - below], sorted[Math.max(0, count - 2 - below)]};
            }
            tails[t] = (side[0] + (at - below) * (side[1] - side[0])) * (1 + beyond);
        }
        tails[0] = Math.min(tails[0], tails[1]);
        tails[3] = Math.max(tails[3], tails[2]);
        return tails;
    }
}
