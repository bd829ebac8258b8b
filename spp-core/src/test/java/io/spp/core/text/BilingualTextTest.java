package io.spp.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BilingualTextTest {

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void logsSpeakTheLanguageOfTheProcess() {
        BilingualText text = new BilingualText("карантин", "quarantine");

        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("ru"));
        assertThat(text.shown()).isEqualTo("карантин");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRENCH);
        assertThat(text.shown()).isEqualTo("quarantine");
    }
}
