package io.spp.cli.demo.mall;

import io.spp.core.metric.Footfall;
import io.spp.core.text.Texts;
import io.spp.server.report.ReportedDuty;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import io.spp.testkit.simulation.SimulationTruth;
import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells on the console what a demo found. Prints only what was computed. */
public final class DemoStory {

    private static final Texts TEXTS = Texts.load("demo", name -> DemoStory.class.getResourceAsStream(name));
    private static final String RULER = "─".repeat(100);

    private final PrintWriter out;
    private final Locale locale;
    private final NumberFormat whole;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    /**
     * @param out where the story is told
     * @param locale its language
     */
    public DemoStory(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.whole = NumberFormat.getIntegerInstance(locale);
        this.moment = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale).withZone(DemoSite.ZONE);
        this.day = DateTimeFormatter.ofPattern("EEE d MMM", locale);
    }

    void opens(int days, long seed) {
        long vendors =
                DemoSite.DOORS.stream().map(DemoSite.Door::driver).distinct().count();
        out.println(text("title", days, DemoSite.DOORS.size(), vendors, seed));
        out.println(RULER);
        out.println("  " + text("pushing"));
        out.flush();
    }

    void pushed(SimulationTruth truth, Duration took) {
        long intervals =
                truth.lines().stream().mapToLong(line -> line.acknowledged()).sum();
        out.println("  " + text("pushed", whole.format(intervals), seconds(took)));
        out.println();
        out.flush();
    }

    void counted(Footfall total) {
        chapter("counted");
        out.println("    " + text("visits", whole.format(Math.round(total.value()))));
        out.println("    "
                + text(
                        "shares",
                        percent(1 - total.restoredShare() - total.missingShare()),
                        percent(total.restoredShare()),
                        percent(total.missingShare())));
        out.println();
    }

    void wentWrong(List<ReportedIncident> incidents) {
        chapter("wrong");
        for (ReportedIncident reported : incidents) {
            out.println("    ● " + reported.number() + "  " + pad(reported.place(), 28) + "  "
                    + reported.incident().explanation(locale.getLanguage()));
            String until = reported.incident().until().map(this::moment).orElse(text("lasts"));
            out.println("             "
                    + text(
                            "noticed",
                            moment(reported.incident().since()),
                            minutes(
                                    reported.incident().since(),
                                    reported.incident().detectedAt()),
                            reported.incident().toldAt().map(this::moment).orElse(text("untold")),
                            until));
        }
        out.println();
    }

    void owed(List<ReportedIncident> incidents) {
        chapter("owed");
        for (ReportedIncident reported : incidents) {
            if (reported.duties().isEmpty()) {
                continue;
            }
            String owner = reported.owner().in(locale);
            out.println("    " + reported.number() + "  " + (owner.isEmpty() ? text("undecided") : owner));
            for (ReportedDuty duty : reported.duties()) {
                out.println("      "
                        + pad(duty.status().in(locale), 12)
                        + "  "
                        + pad(duty.due().map(day::format).orElse("—"), 11)
                        + "  "
                        + text("clause", duty.clause())
                        + "  "
                        + duty.text().in(locale));
            }
        }
        out.println();
    }

    void restored(List<ReportedRestoration> restorations, List<Double> truth) {
        chapter("restored");
        for (int i = 0; i < restorations.size(); i++) {
            ReportedRestoration gap = restorations.get(i);
            out.println("    "
                    + text(
                            "gap",
                            gap.line(),
                            moment(gap.range().start()),
                            moment(gap.range().end()),
                            whole.format(Math.round(gap.entries().value())),
                            whole.format(Math.round(gap.entries().low80())),
                            whole.format(Math.round(gap.entries().high80()))));
            out.println("      " + text("method", gap.method().in(locale)));
            out.println("      " + text("consent", gap.consent().in(locale)));
            out.println("      " + text("known", whole.format(Math.round(truth.get(i)))));
        }
        out.println();
    }

    void late(long intervals, long twice) {
        chapter("late");
        out.println("    " + text("backfilled", whole.format(intervals), whole.format(twice), intervals));
        out.println();
    }

    void files(String directory, int mails) {
        chapter("files");
        out.println("    " + directory + ": report." + locale.getLanguage() + ".html  report."
                + (locale.getLanguage().equals("ru") ? "en" : "ru")
                + ".html  spp.db  mail/ (" + mails
                + ")  counts.csv  restored.csv  incidents.csv  site.json  truth.json");
        out.println();
        out.flush();
    }

    void agrees(int checks) {
        out.println("  " + text("agrees", checks));
        out.flush();
    }

    void differs(List<String> mismatches) {
        out.println("  " + text("differs", mismatches.size()));
        mismatches.forEach(mismatch -> out.println("    ✗ " + mismatch));
        out.flush();
    }

    private void chapter(String key) {
        out.println("  " + text(key));
    }

    private String moment(Instant instant) {
        return moment.format(instant);
    }

    private String minutes(Instant from, Instant to) {
        long minutes = Math.max(0, Duration.between(from, to).toMinutes());
        return minutes < 120 ? text("minutes", minutes) : text("hours", minutes / 60);
    }

    private String seconds(Duration duration) {
        return String.format(locale, "%.1f", duration.toMillis() / 1000.0);
    }

    private String percent(double share) {
        return String.format(locale, "%.1f", 100 * share);
    }

    private String text(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
