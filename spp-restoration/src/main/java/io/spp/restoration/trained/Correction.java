package io.spp.restoration.trained;

import java.util.List;

/**
 * What hidden gaps teach: how the closed form's residual is corrected, and how far the sum of both is then drawn back to the weekly base.
 *
 * <p>The second is measured on time that the first has not seen: what was learnt on one half of the history is tried on the other. Where
 * history is short or counts are small, this keeps a correction from saying more than it knows.
 */
final class Correction {

    private static final double LEAST_TRUST = 0.2;
    private static final double DOUBT = 50;

    private final LinearModel model;
    private final double trust;

    private Correction(LinearModel model, double trust) {
        this.model = model;
        this.trust = trust;
    }

    /** One hidden cell: the residual of the closed form, what else is known, the true residual, persons per unit, and which half. */
    static final class Lesson {

        final double start;
        final double[] features;
        final double truth;
        final double persons;
        final boolean early;

        Lesson(double start, double[] features, double truth, double persons, boolean early) {
            this.start = start;
            this.features = features;
            this.truth = truth;
            this.persons = persons;
            this.early = early;
        }
    }

    static Correction learn(List<Lesson> lessons, double ridge) {
        LinearModel all = train(lessons, ridge);
        double[] sums = {DOUBT, DOUBT};
        for (boolean early : new boolean[] {true, false}) {
            List<Lesson> seen =
                    lessons.stream().filter(one -> one.early == early).toList();
            if (2 * seen.size() > lessons.size() / 2 && seen.size() < lessons.size()) {
                LinearModel half = train(seen, ridge);
                lessons.stream()
                        .filter(one -> one.early != early)
                        .forEach(one -> compare(one, one.start + half.predict(one.features), sums));
            }
        }
        return new Correction(all, Math.max(LEAST_TRUST, Math.min(1, sums[0] / sums[1])));
    }

    double residual(double start, double[] features) {
        return trust * (start + model.predict(features));
    }

    private static void compare(Lesson lesson, double guess, double[] sums) {
        sums[0] += lesson.persons * guess * lesson.truth;
        sums[1] += lesson.persons * guess * guess;
    }

    private static LinearModel train(List<Lesson> lessons, double ridge) {
        double mean = lessons.stream().mapToDouble(one -> one.persons).average().orElse(1);
        return LinearModel.train(
                lessons.stream()
                        .map(one -> new LinearModel.Case(one.features, one.truth - one.start, one.persons / mean))
                        .toList(),
                ridge);
    }
}
