package io.spp.monitoring.level;

/**
 * A rule's share of the budget of alarms.
 *
 * @param alarms the budget of alarm episodes per sensor and month for all statistical rules
 * @param share the rule's share of it, 0 to 1
 */
record AlarmShare(double alarms, double share) {

    private static final double PER_DECADE = 4;

    /** Alarms a month. */
    double monthly() {
        return alarms * share;
    }

    /** Where a threshold begins that begins at this height for a budget of one. */
    double first(double height) {
        return Math.max(height / 2, height - PER_DECADE * Math.log10(alarms));
    }
}
