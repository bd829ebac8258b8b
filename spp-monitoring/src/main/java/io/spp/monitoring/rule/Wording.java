package io.spp.monitoring.rule;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences of the shipped rules. */
final class Wording {

    private static final Texts TEXTS = Texts.load("findings", Wording.class::getResourceAsStream);
    private static final DateTimeFormatter RU = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Wording() {}

    static BilingualText say(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /** A moment on the wall of the site. */
    static BilingualText time(long epochSecond, ZoneId zone) {
        var local = Instant.ofEpochSecond(epochSecond).atZone(zone);
        return new BilingualText(RU.format(local), EN.format(local));
    }

    /** Persons or a ratio with as many digits as matter. */
    static BilingualText number(double value) {
        String text = value >= 10 ? String.valueOf(Math.round(value)) : String.valueOf(Math.round(value * 10) / 10.0);
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return new BilingualText(digits.replace('.', ','), digits);
    }

    /** A length of time in hours and minutes. */
    static BilingualText span(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds % 3600 / 60;
        return hours == 0
                ? say("span.minutes", minutes)
                : minutes == 0 ? say("span.hours", hours) : say("span.both", hours, minutes);
    }
}
