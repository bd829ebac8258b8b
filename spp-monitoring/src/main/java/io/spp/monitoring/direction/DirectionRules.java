package io.spp.monitoring.direction;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.monitoring.episode.ShippedRule;
import io.spp.monitoring.rule.Rule;
import java.util.List;

/** The shipped rules about entries and exits; a line that counts one direction is left alone. */
public final class DirectionRules {

    private static final Texts TEXTS = Texts.load("direction", DirectionRules.class::getResourceAsStream);

    private DirectionRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                ShippedRule.of(DeadDirectionWatch.ID, false, DeadDirectionWatch::new),
                ShippedRule.of(SwappedWatch.ID, false, SwappedWatch::new),
                ShippedRule.of(ImbalanceWatch.ID, false, ImbalanceWatch::new));
    }

    static BilingualText say(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
