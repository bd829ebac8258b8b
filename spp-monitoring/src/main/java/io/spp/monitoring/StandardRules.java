package io.spp.monitoring;

import io.spp.monitoring.correctness.CorrectnessRules;
import io.spp.monitoring.direction.DirectionRules;
import io.spp.monitoring.level.LevelRules;
import io.spp.monitoring.presence.PresenceRules;
import io.spp.monitoring.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules that ship with the product. */
public final class StandardRules {

    private StandardRules() {}

    /** All of them with a budget of one alarm per sensor and month for the statistical rules together. */
    public static List<Rule> all() {
        return all(1);
    }

    /**
     * All of them.
     *
     * @param alarms the budget of alarm episodes per sensor and month for the statistical rules together, more than 0; 1 by default
     */
    public static List<Rule> all(double alarms) {
        if (!(alarms > 0)) {
            throw new IllegalArgumentException("the budget of alarms must be more than 0: " + alarms);
        }
        return Stream.of(
                        PresenceRules.all(), CorrectnessRules.all(alarms), LevelRules.all(alarms), DirectionRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** EVENT beside them: unusual crowds, which are no faults. */
    public static List<Rule> withEvents(List<Rule> rules) {
        return Stream.concat(rules.stream(), Stream.of(LevelRules.events())).toList();
    }
}
