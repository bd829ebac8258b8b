package io.spp.testkit.conformance;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;

/** The wording of the rules and of the reasons why one does not apply. */
public final class RuleTexts {

    private static final Texts TEXTS = Texts.load("rules", RuleTexts.class::getResourceAsStream);

    private RuleTexts() {}

    /** What a rule asks for. */
    public static BilingualText title(String rule) {
        return TEXTS.text(rule);
    }

    /** Why a rule does not apply. */
    public static BilingualText reason(String key) {
        return TEXTS.text("reason." + key);
    }

    static BilingualText word(String key, Object... arguments) {
        return TEXTS.text("report." + key, arguments);
    }
}
