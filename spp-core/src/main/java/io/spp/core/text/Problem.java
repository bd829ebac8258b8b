package io.spp.core.text;

import java.util.Objects;

/**
 * One mistake in what a person configured or handed in.
 *
 * @param place where it stands: a JSON path, a file and line, a settings key
 * @param value the value found there as text; empty where something is absent; never a secret
 * @param remedy what is wrong and what would be right
 */
public record Problem(String place, String value, BilingualText remedy) {

    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** {@code place: remedy (found: value)} in English, as logs and exceptions show it. */
    @Override
    public String toString() {
        return place + ": " + remedy.en() + (value.isEmpty() ? "" : " (found: " + value + ")");
    }

    /** The same line in Russian. */
    public String toRussian() {
        return place + ": " + remedy.ru() + (value.isEmpty() ? "" : " (найдено: " + value + ")");
    }
}
