package io.spp.cli.demo.tale;

import io.spp.core.document.Tone;
import io.spp.core.metric.Footfall;
import io.spp.core.text.Texts;
import io.spp.server.report.ReportedDuty;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import io.spp.sla.regulation.ClauseName;
import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What both stories tell in the same words: figures, incidents, duties, gaps. Dates look as they do in the explanations of incidents. */
public final class Tale {

    private static final Texts TEXTS = Texts.load("tale", Tale.class::getResourceAsStream);
    private static final String RULER = "─".repeat(100);

    private final PrintWriter out;
    private final Locale locale;
    private final NumberFormat whole;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    /**
     * @param out where it is told
     * @param locale its language
     * @param zone the site's zone
     */
    public Tale(PrintWriter out, Locale locale, ZoneId zone) {
        this.out = out;
        this.locale = locale;
        this.whole = NumberFormat.getIntegerInstance(locale);
        String date = locale.getLanguage().equals("ru") ? "dd.MM.uuuu" : "d MMM uuuu";
        this.moment = DateTimeFormatter.ofPattern(date + " HH:mm", locale).withZone(zone);
        this.day = DateTimeFormatter.ofPattern(date, locale);
    }

    /** Its language. */
    public Locale locale() {
        return locale;
    }

    /** The first line of all. */
    public void title(String text) {
        out.println(text);
        out.println(RULER);
    }

    /** Begins a chapter by its key. */
    public void chapter(String key) {
        out.println("  " + text(key));
    }

    /** A line of a chapter. */
    public void line(String text) {
        out.println("    " + text);
    }

    /** A line that explains the one before. */
    public void detail(String text) {
        out.println("        " + text);
    }

    /** Ends a chapter. */
    public void end() {
        out.println();
        out.flush();
    }

    /** What part of the opening hours is known. */
    public void shares(Footfall total) {
        line(text(
                "shares",
                percent(1 - total.restoredShare() - total.missingShare()),
                percent(total.restoredShare()),
                percent(total.missingShare())));
    }

    /** One incident, and when it was noticed. */
    public void incident(ReportedIncident reported) {
        line("● " + reported.number() + "  " + reported.place() + "  "
                + reported.incident().explanation(locale.getLanguage()));
        String after = duration(Duration.between(
                reported.incident().since(), reported.incident().detectedAt()));
        detail(reported.incident()
                .until()
                .map(until -> text("noticed", after, moment(until)))
                .orElseGet(() -> text("noticed.lasts", after)));
    }

    /** Who is at fault in an incident and who owes what until when; what is done and had no deadline is only counted. */
    public void duties(ReportedIncident reported) {
        String owner = reported.owner().in(locale);
        line(reported.number() + "  " + (owner.isEmpty() ? text("undecided") : owner));
        List<ReportedDuty> settled = reported.duties().stream()
                .filter(duty -> duty.due().isEmpty() && duty.tone() == Tone.GOOD)
                .toList();
        for (ReportedDuty duty : reported.duties()) {
            if (!settled.contains(duty)) {
                String due = duty.due()
                        .map(day::format)
                        .map(last -> text("due", last))
                        .orElse(text("due.never"));
                detail(text(
                        "duty",
                        pad(duty.status().in(locale), 10),
                        pad(due, 14),
                        duty.what(),
                        duty.by(),
                        ClauseName.of(duty.clause()).in(locale)));
            }
        }
        if (!settled.isEmpty()) {
            detail(text("duties.settled", settled.size()));
        }
    }

    /** One restored gap with its bounds. */
    public void gap(ReportedRestoration gap) {
        line(text(
                "gap",
                gap.line(),
                moment(gap.range().start()),
                moment(gap.range().end()),
                whole(gap.entries().value()),
                whole(gap.entries().low80()),
                whole(gap.entries().high80())));
    }

    /** A moment in the site's zone. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /** A whole number, thousands apart. */
    public String whole(double number) {
        return whole.format(Math.round(number));
    }

    /** A share as per cent with one decimal. */
    public String percent(double share) {
        return decimal(100 * share);
    }

    /** A number with one decimal. */
    public String decimal(double number) {
        return String.format(locale, "%.1f", number);
    }

    /** A length of time in the largest unit of which there are two or more. */
    public String duration(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 120) {
            return text("minutes", minutes);
        }
        return minutes < 2 * 24 * 60 ? text("hours", minutes / 60) : text("days", minutes / (24 * 60));
    }

    private String text(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
