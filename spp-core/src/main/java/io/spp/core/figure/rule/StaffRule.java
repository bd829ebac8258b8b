package io.spp.core.figure.rule;

/**
 * How much of the visits is staff. Gross visits stay as they are; what this leaves is an estimate.
 *
 * @param rate the share of visits, 0 to less than 1
 * @param perDay crossings of staff on a business day, spread over its open hours, 0 or more
 */
public record StaffRule(double rate, double perDay) {

    public StaffRule {
        if (!(rate >= 0 && rate < 1 && perDay >= 0)) {
            throw new IllegalArgumentException(
                    "rate must be 0 to less than 1, perDay not negative: " + rate + ", " + perDay);
        }
    }

    /** A share of all visits. */
    public static StaffRule share(double rate) {
        return new StaffRule(rate, 0);
    }

    /** So many crossings on each business day, as the schedule says. */
    public static StaffRule scheduled(double perDay) {
        return new StaffRule(0, perDay);
    }
}
