package io.spp.core.text;

import java.util.Locale;
import java.util.Objects;

/**
 * One sentence in both languages of the product.
 *
 * @param ru the Russian wording
 * @param en the English wording
 */
public record BilingualText(String ru, String en) {

    public BilingualText {
        Objects.requireNonNull(ru, "ru");
        Objects.requireNonNull(en, "en");
    }

    /** The same wording for both languages: names, codes, figures. */
    public static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /** Russian for a Russian locale, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }

    /** The text in the language in which this process speaks to whoever runs it: that of the default locale for display. For logs. */
    public String shown() {
        return in(Locale.getDefault(Locale.Category.DISPLAY));
    }
}
