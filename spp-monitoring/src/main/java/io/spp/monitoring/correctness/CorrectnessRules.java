package io.spp.monitoring.correctness;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.monitoring.episode.ShippedRule;
import io.spp.monitoring.rule.Rule;
import java.util.List;

/** The shipped rules about data that arrives and is wrong. */
public final class CorrectnessRules {

    private static final Texts TEXTS = Texts.load("correctness", CorrectnessRules.class::getResourceAsStream);
    private static final double SILENT_PERSONS = 30;
    private static final double FROZEN_BY_CHANCE = 0.03;

    private CorrectnessRules() {}

    /**
     * All of them.
     *
     * @param alarms the budget of alarm episodes per sensor and month. SILENT asks for 30 persons at 1, and for ten more or less with each tenfold
     *     smaller or larger budget, between 10 and 60
     */
    public static List<Rule> all(double alarms) {
        double persons = Math.max(10, Math.min(60, SILENT_PERSONS - 10 * Math.log10(alarms)));
        double byChance = Math.min(1, FROZEN_BY_CHANCE * alarms);
        return List.of(
                ShippedRule.of(SilentWatch.ID, true, line -> new SilentWatch(line, persons)),
                ShippedRule.of(FrozenWatch.ID, true, line -> new FrozenWatch(line, byChance)),
                ShippedRule.of(ImpossibleRateWatch.ID, true, ImpossibleRateWatch::new),
                ShippedRule.of(ClosedCountsWatch.ID, true, ClosedCountsWatch::new));
    }

    static BilingualText say(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
