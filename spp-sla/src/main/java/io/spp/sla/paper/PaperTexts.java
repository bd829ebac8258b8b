package io.spp.sla.paper;

import io.spp.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of papers: those that ship, and before them those of a host. */
public final class PaperTexts {

    private static final PaperTexts STANDARD =
            new PaperTexts(List.of(Texts.load("paper", PaperTexts.class::getResourceAsStream)));

    private final List<Texts> sources;

    private PaperTexts(List<Texts> sources) {
        this.sources = sources;
    }

    /** The words that ship: {@code paper_ru.properties} and {@code paper_en.properties} beside this class. */
    public static PaperTexts standard() {
        return STANDARD;
    }

    /** The same with other words under some keys; arguments stay where they are. */
    public PaperTexts with(Texts own) {
        return new PaperTexts(Stream.concat(Stream.of(own), sources.stream()).toList());
    }

    /** Whether there are words under a key. */
    boolean has(String key) {
        return sources.stream().anyMatch(each -> each.has(key));
    }

    /** The words under a key in one language. */
    String in(Locale locale, String key, Object... arguments) {
        return sources.stream()
                .filter(each -> each.has(key))
                .findFirst()
                .orElse(sources.get(sources.size() - 1))
                .in(locale, key, arguments);
    }
}
