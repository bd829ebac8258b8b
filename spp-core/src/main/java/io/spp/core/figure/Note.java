package io.spp.core.figure;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * What a reader of a figure must know beside the number.
 *
 * @param code for programs: {@code basis}, {@code drift}, {@code left-out}, {@code excluded}, {@code over-100}, {@code resolution}...
 * @param text for people
 */
public record Note(String code, BilingualText text) {

    public Note {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }

    static Note of(String code, Object... arguments) {
        return new Note(code, FigureTexts.text("note." + code, arguments));
    }
}
