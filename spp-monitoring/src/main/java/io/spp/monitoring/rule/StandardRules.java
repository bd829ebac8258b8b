package io.spp.monitoring.rule;

import java.util.List;

/** The rules that ship with the product. */
public final class StandardRules {

    private static final double SILENT_PERSONS = 30;
    private static final double FROZEN_BY_CHANCE = 0.03;

    private StandardRules() {}

    /** All of them with a budget of one false alarm per sensor and month for the statistical rules together. */
    public static List<Rule> all() {
        return all(1);
    }

    /**
     * All of them.
     *
     * @param alarms the budget of alarm episodes per sensor and month for the statistical rules together, more than 0; 1 by default. SILENT asks
     *     for 30 persons at 1, and for ten more or less with each tenfold smaller or larger budget, between 10 and 60
     */
    public static List<Rule> all(double alarms) {
        if (!(alarms > 0)) {
            throw new IllegalArgumentException("the budget of alarms must be more than 0: " + alarms);
        }
        double persons = Math.max(10, Math.min(60, SILENT_PERSONS - 10 * Math.log10(alarms)));
        return List.of(
                new MissingRule(),
                new SilentRule(persons),
                new FrozenRule(Math.min(1, FROZEN_BY_CHANCE * alarms)),
                new ClosedCountsRule());
    }
}
