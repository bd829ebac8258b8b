package io.spp.monitoring.presence;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.monitoring.episode.ShippedRule;
import io.spp.monitoring.rule.Rule;
import java.util.List;

/** The shipped rules about data that does not arrive, or in part only: they need no learning and no budget. */
public final class PresenceRules {

    private static final Texts TEXTS = Texts.load("presence", PresenceRules.class::getResourceAsStream);

    private PresenceRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                ShippedRule.of(MissingWatch.ID, false, MissingWatch::new),
                ShippedRule.of(PartialWatch.ID, false, PartialWatch::new));
    }

    static BilingualText say(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
