package io.spp.monitoring.notify;

import io.spp.core.fleet.Contact;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Sensor;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;
import io.spp.core.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people are written about one transition of an incident: what, where, since when, what it means, and what to do. */
final class IncidentLetter {

    private static final Texts TEXTS = Texts.load("letter", IncidentLetter.class::getResourceAsStream);

    private final Incident incident;
    private final IncidentEvent event;
    private final String site;
    private final String line;
    private final String sensor;
    private final ZoneId zone;

    IncidentLetter(Fleet fleet, Incident incident, IncidentEvent event) {
        this.incident = incident;
        this.event = event;
        Optional<Site> place = fleet.site(incident.site());
        site = place.map(Site::name).orElse(incident.site());
        zone = place.map(Site::zone).orElse(ZoneOffset.UTC);
        line = fleet.line(incident.line(), incident.since()).map(Line::name).orElse(incident.line());
        sensor = fleet.sensorById(incident.sensor(), incident.since())
                .map(IncidentLetter::describe)
                .orElse(incident.sensor());
    }

    private static String describe(Sensor each) {
        return each.model()
                .map(model -> each.id() + " (" + model + ", " + each.device() + ")")
                .orElse(each.id() + " (" + each.device() + ")");
    }

    Notification to(Contact.Role role, String address, Locale locale) {
        return new Notification(
                NoticeKey.of(event, role, address),
                incident.id(),
                address,
                Notification.EMAIL,
                locale,
                subject(locale),
                text(locale),
                html(locale),
                event.at());
    }

    private String subject(Locale locale) {
        String what = say(locale, "subject." + event.type(), place(), say(locale, byRule("what")), since(locale));
        return what.replaceAll("\\s+", " ");
    }

    private String place() {
        return line.isEmpty() ? site : site + ", " + line;
    }

    private String text(Locale locale) {
        String facts = facts(locale).entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        return String.join(
                        "\n\n",
                        headline(locale),
                        facts,
                        means(locale),
                        say(locale, "next") + " " + nextStep(locale),
                        say(locale, "footer", incident.id()))
                + "\n";
    }

    private String html(Locale locale) {
        String rows = facts(locale).entrySet().stream()
                .map(fact -> "<tr><td style=\"padding:2px 12px 2px 0;color:#666\">" + escape(fact.getKey())
                        + "</td><td>" + escape(fact.getValue()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
                <body style="font-family:sans-serif;font-size:15px;max-width:640px">
                <h2 style="font-size:18px">%s</h2>
                <table>
                %s
                </table>
                <p>%s</p>
                <p><b>%s</b> %s</p>
                <p style="color:#888;font-size:12px">%s</p>
                </body></html>
                """.formatted(
                        locale.getLanguage(),
                        escape(subject(locale)),
                        escape(headline(locale)),
                        rows,
                        escape(means(locale)),
                        escape(say(locale, "next")),
                        escape(nextStep(locale)),
                        escape(say(locale, "footer", incident.id())));
    }

    private String headline(Locale locale) {
        return say(locale, "headline." + event.type(), say(locale, byRule("what")));
    }

    private String nextStep(Locale locale) {
        return say(locale, isOver() ? "next.RESOLVED" : byRule("next"));
    }

    private Map<String, String> facts(Locale locale) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, locale, "site", site);
        put(facts, locale, "line", line);
        put(facts, locale, "sensor", sensor);
        put(facts, locale, "since", since(locale));
        put(facts, locale, "noticed", time(locale, incident.detectedAt()));
        if (!isOver()) {
            put(facts, locale, "lasts", duration(locale, Duration.between(incident.since(), event.at())));
        }
        if (isOver()) {
            incident.until().ifPresent(until -> {
                put(facts, locale, "until", time(locale, until));
                put(facts, locale, "lasted", duration(locale, Duration.between(incident.since(), until)));
            });
            put(facts, locale, "note", event.detail("reason").equals("BACKFILLED") ? say(locale, "backfilled") : "");
        }
        put(facts, locale, "seen", seen(locale));
        return facts;
    }

    /** What the rule saw; of intervals that are missing it has seen only those that could no longer come in time. */
    private String seen(Locale locale) {
        String seen = incident.explanation(locale.getLanguage().equals("ru") ? "ru" : "en");
        String waiting = "waiting." + incident.rule();
        return isOver() || !TEXTS.has(waiting) ? seen : seen + " " + say(locale, waiting);
    }

    private String means(Locale locale) {
        String over = "over." + incident.rule();
        return say(locale, isOver() && TEXTS.has(over) ? over : byRule("means"));
    }

    private void put(Map<String, String> facts, Locale locale, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(say(locale, "fact." + key), value);
        }
    }

    private boolean isOver() {
        return event.type() == IncidentEventType.RESOLVED;
    }

    private String since(Locale locale) {
        return time(locale, incident.since());
    }

    private String time(Locale locale, Instant instant) {
        String pattern = locale.getLanguage().equals("ru") ? "dd.MM.uuuu HH:mm" : "d MMM uuuu HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(instant.atZone(zone));
    }

    private static String duration(Locale locale, Duration duration) {
        return say(locale, "duration", duration.toHours(), duration.toMinutesPart());
    }

    private String byRule(String key) {
        String own = key + "." + incident.rule();
        return TEXTS.has(own) ? own : key + ".OTHER";
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
