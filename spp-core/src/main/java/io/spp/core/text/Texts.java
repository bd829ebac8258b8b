package io.spp.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one room, read from {@code NAME_ru.properties} and {@code NAME_en.properties} (UTF-8) beside its classes.
 *
 * <p>{@code {0}} stands for the first argument as it prints, fractions with the language's own comma or point; {@code {0,number}} for a
 * number with its thousands apart and one decimal at most; {@code {0|day|days}} (English) and {@code {0|день|дня|дней}} (Russian)
 * stand for the noun that agrees with the number in it.
 */
public final class Texts {

    private final Properties ru;
    private final Properties en;

    private Texts(Properties ru, Properties en) {
        this.ru = ru;
        this.en = en;
    }

    /**
     * Reads both languages.
     *
     * @param name the bundle's name without language and ending
     * @param resources opens a resource beside the caller's classes: {@code path -> Caller.class.getResourceAsStream(path)}
     * @throws IllegalStateException if a file is absent or the languages have different keys
     */
    public static Texts load(String name, Function<String, @Nullable InputStream> resources) {
        Properties ru = read(name + "_ru.properties", resources);
        Properties en = read(name + "_en.properties", resources);
        if (!ru.keySet().equals(en.keySet())) {
            throw new IllegalStateException("bundle " + name + ": the languages have different keys");
        }
        return new Texts(ru, en);
    }

    /** The sentence in both languages. */
    public BilingualText text(String key, Object... arguments) {
        return new BilingualText(
                Sentence.fill(pattern(ru, key), Sentence.RUSSIAN, arguments),
                Sentence.fill(pattern(en, key), Sentence.ENGLISH, arguments));
    }

    /** The sentence in one language. */
    public String in(Locale locale, String key, Object... arguments) {
        return text(key, arguments).in(locale);
    }

    /** Whether the bundle has this key. */
    public boolean has(String key) {
        return ru.containsKey(key);
    }

    private static String pattern(Properties language, String key) {
        return Objects.requireNonNull(language.getProperty(key), () -> "no text for key " + key);
    }

    private static Properties read(String file, Function<String, @Nullable InputStream> resources) {
        Properties properties = new Properties();
        try (InputStream bytes = resources.apply(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + file);
            }
            try (Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(characters);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return properties;
    }
}
