package io.spp.core.figure;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;

/** The sentences of this room. */
final class FigureTexts {

    private static final Texts TEXTS = Texts.load("figure", FigureTexts.class::getResourceAsStream);

    private FigureTexts() {}

    static BilingualText text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    static Problem wrong(String place, Object value, String key, Object... arguments) {
        return new Problem(place, String.valueOf(value), text("wrong." + key, arguments));
    }
}
