package io.spp.monitoring.episode;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times, numbers and odds as the sentences of rules and incidents say them. */
public final class Wording {

    private static final Texts TEXTS = Texts.load("wording", Wording.class::getResourceAsStream);
    private static final DateTimeFormatter RU = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final double EXCLUDED = 9;

    private Wording() {}

    /** A moment on the wall of the site. */
    public static BilingualText time(long epochSecond, ZoneId zone) {
        var local = Instant.ofEpochSecond(epochSecond).atZone(zone);
        return new BilingualText(RU.format(local), EN.format(local));
    }

    /** Persons or a ratio with as many digits as matter. */
    public static BilingualText number(double value) {
        String text = value >= 10 ? String.valueOf(Math.round(value)) : String.valueOf(Math.round(value * 10) / 10.0);
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return new BilingualText(digits.replace('.', ','), digits);
    }

    /** A length of time in hours and minutes. */
    public static BilingualText span(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds % 3600 / 60;
        return hours == 0
                ? TEXTS.text("span.minutes", minutes)
                : minutes == 0 ? TEXTS.text("span.hours", hours) : TEXTS.text("span.both", hours, minutes);
    }

    /**
     * How often chance does this, as a sentence; from a thousand millions on, that it practically never does.
     *
     * @param score log10 of the odds against chance
     */
    public static BilingualText chance(double score) {
        if (score >= EXCLUDED) {
            return TEXTS.text("chance.excluded");
        }
        long cases = Math.round(Math.pow(10, Math.max(0, Math.floor(score))));
        return TEXTS.text("chance", String.format(Locale.ROOT, "%,d", cases).replace(',', '\u00a0'));
    }
}
