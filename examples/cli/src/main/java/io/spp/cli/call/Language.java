package io.spp.cli.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages of the command, as they are typed. */
public enum Language {
    /** Russian. */
    ru,
    /** English. */
    en;

    private static final String OPTION = "--locale";

    /**
     * The language of a call: the last {@code --locale} of the command line wherever it stands, else the system's. It is known before the
     * command line is understood, so that help and complaints speak it too.
     */
    public static Language of(String[] arguments) {
        Language asked = Locale.getDefault().getLanguage().equals("ru") ? ru : en;
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            String value = arguments[i].startsWith(OPTION + "=")
                    ? arguments[i].substring(OPTION.length() + 1)
                    : arguments[i].equals(OPTION) && i + 1 < arguments.length ? arguments[i + 1] : "";
            asked = Arrays.stream(values())
                    .filter(each -> each.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElse(asked);
        }
        return asked;
    }

    /** The texts of usage help in this language. */
    public ResourceBundle help() {
        return ResourceBundle.getBundle(
                Language.class.getPackageName() + ".help",
                Locale.forLanguageTag(name()),
                Language.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The locale of the texts that a command speaks. */
    public static Locale locale(@Nullable ResourceBundle help) {
        return help == null ? Locale.ENGLISH : help.getLocale();
    }
}
