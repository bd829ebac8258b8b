package io.spp.cli.incident;

import io.spp.core.incident.Incident;
import io.spp.core.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of this room, in the language of the call and the zone of a site. */
record Wording(Locale locale, ZoneId zone) {

    private static final Texts TEXTS = Texts.load("incident", Wording.class::getResourceAsStream);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    String say(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    String time(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** What is wrong, or asked for, in a few words. */
    String what(Incident incident) {
        String told = incident.explanation(locale.getLanguage().equals("ru") ? "ru" : "en");
        if (!incident.isFault()) {
            return say("first." + incident.events().get(0).type());
        }
        return TEXTS.has("rule." + incident.rule()) || told.isEmpty()
                ? TEXTS.has("rule." + incident.rule()) ? say("rule." + incident.rule()) : incident.rule()
                : told;
    }
}
