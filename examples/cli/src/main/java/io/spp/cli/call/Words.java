package io.spp.cli.call;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.util.Locale;

/** The sentences that several commands say. */
public final class Words {

    private static final Texts TEXTS = Texts.load("words", Words.class::getResourceAsStream);

    private Words() {}

    /** A sentence in both languages. */
    public static BilingualText of(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /** A sentence in one language. */
    public static String in(Locale locale, String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }
}
