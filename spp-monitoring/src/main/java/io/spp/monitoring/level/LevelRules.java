package io.spp.monitoring.level;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.monitoring.episode.ShippedRule;
import io.spp.monitoring.rule.Rule;
import java.util.List;
import java.util.Optional;

/** The shipped rules about lines that count, but not as usual. They find what is worth a look; a person says whether the counts are wrong. */
public final class LevelRules {

    private static final Texts TEXTS = Texts.load("level", LevelRules.class::getResourceAsStream);
    private static final double DOWN_SHARE = 0.25;
    private static final double UP_SHARE = 0.35;
    private static final double SPIKE_SHARE = 0.15;

    private LevelRules() {}

    /**
     * All of them.
     *
     * @param alarms the budget of alarm episodes per sensor and month; LEVEL_DOWN may spend 25 % of it, LEVEL_UP 35 %, SPIKE 15 %;
     *     DISAGREES is sure enough to need no share
     */
    public static List<Rule> all(double alarms) {
        return List.of(
                level(LevelWatch.DOWN, -1, new AlarmShare(alarms, DOWN_SHARE)),
                level(LevelWatch.UP, 1, new AlarmShare(alarms, UP_SHARE)),
                spike(alarms),
                ShippedRule.of(DisagreesWatch.ID, false, DisagreesWatch::new));
    }

    /** EVENT: unusual crowds. They are no faults, so they are told of on request only and spend no budget. */
    public static Rule events() {
        return ShippedRule.of(EventWatch.ID, false, EventWatch::new);
    }

    private static Rule level(String id, int sign, AlarmShare alarms) {
        return new ShippedRule(
                id, false, Optional.of(LevelWatch.ACCEPTED_AFTER), line -> new LevelWatch(line, sign, alarms));
    }

    private static Rule spike(double alarms) {
        AlarmShare share = new AlarmShare(alarms, SPIKE_SHARE);
        return ShippedRule.of(SpikeWatch.ID, false, line -> SpikeWatch.of(line, share));
    }

    static BilingualText say(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
