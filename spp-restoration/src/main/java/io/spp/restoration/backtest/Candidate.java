package io.spp.restoration.backtest;

/**
 * How one method did on one line in the back-test.
 *
 * @param method the method's id
 * @param values how many hidden intervals were compared
 * @param gaps how many hidden gaps
 * @param wape the sum of absolute errors over the sum of true persons; 0.08 is 8 %
 * @param gapWape the same for the totals of gaps
 */
public record Candidate(String method, int values, int gaps, double wape, double gapWape) {

    static Candidate of(String method, Errors errors) {
        double persons = Math.max(1, errors.persons());
        return new Candidate(
                method, errors.values(), errors.gaps(), errors.absoluteError() / persons, errors.gapError() / persons);
    }
}
