package io.spp.cli.demo.own;

import io.spp.core.metric.Footfall;
import io.spp.core.text.Texts;
import io.spp.server.report.ReportedDuty;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Tells on the console what somebody's own counts showed. Prints only what was computed. */
public final class CountsStory {

    private static final Texts TEXTS = Texts.load("own", name -> CountsStory.class.getResourceAsStream(name));
    private static final String RULER = "─".repeat(100);
    private static final int MOST_INCIDENTS = 8;
    private static final int MOST_GAPS = 5;

    private final PrintWriter out;
    private final Locale locale;
    private final NumberFormat whole;
    private final DateTimeFormatter moment;

    /**
     * @param out where the story is told
     * @param locale its language
     * @param zone the site's zone
     */
    public CountsStory(PrintWriter out, Locale locale, ZoneId zone) {
        this.out = out;
        this.locale = locale;
        this.whole = NumberFormat.getIntegerInstance(locale);
        this.moment =
                DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", locale).withZone(zone);
    }

    void opens(OwnCounts own) {
        out.println(text("title", own.fleet().site(own.site()).orElseThrow().name()));
        out.println(RULER);
        out.println("  "
                + text(
                        "read",
                        whole.format(own.intervals()),
                        own.intervals(),
                        duration(own.grid().step()),
                        own.lines().size(),
                        moment(own.extent().start()),
                        moment(own.extent().end())));
        out.println("  " + text("taught", moment(own.learntUntil())));
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

    /** The longest ones; the rest is in a file. */
    void wentWrong(List<ReportedIncident> incidents) {
        chapter("wrong");
        if (incidents.isEmpty()) {
            out.println("    " + text("wrong.none"));
        }
        incidents.stream()
                .sorted(Comparator.comparing(CountsStory::length).reversed())
                .limit(MOST_INCIDENTS)
                .forEach(this::incident);
        if (incidents.size() > MOST_INCIDENTS) {
            int more = incidents.size() - MOST_INCIDENTS;
            out.println("    " + text("wrong.more", more));
        }
        if (!incidents.isEmpty()) {
            boolean owed = incidents.stream().anyMatch(each -> !each.duties().isEmpty());
            out.println("    " + text(owed ? "owed" : "owed.nothing"));
        }
        out.println();
    }

    /** The largest ones, which come first, and how far such figures err. */
    void restored(List<ReportedRestoration> gaps) {
        chapter("restored");
        if (gaps.isEmpty()) {
            out.println("    " + text("restored.none"));
            return;
        }
        double persons = gaps.stream().mapToDouble(gap -> gap.entries().value()).sum();
        out.println("    " + text("restored.all", gaps.size(), whole.format(Math.round(persons))));
        for (ReportedRestoration gap : gaps.subList(0, Math.min(MOST_GAPS, gaps.size()))) {
            out.println("    "
                    + text(
                            "gap",
                            gap.line(),
                            moment(gap.range().start()),
                            moment(gap.range().end()),
                            whole.format(Math.round(gap.entries().value())),
                            whole.format(Math.round(gap.entries().low80())),
                            whole.format(Math.round(gap.entries().high80()))));
        }
        if (gaps.size() > MOST_GAPS) {
            int more = gaps.size() - MOST_GAPS;
            out.println("    " + text("restored.more", more));
        }
        testedError(gaps).ifPresent(error -> out.println("    " + text("certainty", percent(error))));
        out.println("    " + text("consent"));
    }

    void refused(int gaps) {
        if (gaps > 0) {
            out.println("    " + text("refused", gaps));
        }
        out.println();
    }

    void files(Path directory) {
        chapter("files");
        out.println(
                "    " + directory
                        + ": report.en.html  report.ru.html  spp.db  mail/  counts.csv  restored.csv  incidents.csv  site.json");
        out.println();
        out.flush();
    }

    private void incident(ReportedIncident reported) {
        out.println("    ● " + reported.number() + "  " + reported.place() + "  "
                + reported.incident().explanation(locale.getLanguage()));
        out.println("        "
                + text(
                        "noticed",
                        moment(reported.incident().since()),
                        duration(Duration.between(
                                reported.incident().since(), reported.incident().detectedAt())),
                        reported.incident().until().map(this::moment).orElse(text("lasts"))));
        for (ReportedDuty duty : reported.duties()) {
            out.println("        " + duty.status().in(locale) + "  "
                    + duty.due().map(Object::toString).orElse("—") + "  " + text("clause", duty.clause()) + "  "
                    + duty.text().in(locale));
        }
    }

    /** What the back-test missed the totals of such gaps by, each gap weighing as many persons as it has. */
    private static OptionalDouble testedError(List<ReportedRestoration> gaps) {
        double errors = 0;
        double persons = 0;
        for (ReportedRestoration gap : gaps) {
            if (gap.error().isPresent()) {
                errors += gap.error().getAsDouble() * gap.entries().value();
                persons += gap.entries().value();
            }
        }
        return persons > 0 ? OptionalDouble.of(errors / persons) : OptionalDouble.empty();
    }

    private static Duration length(ReportedIncident reported) {
        return Duration.between(
                reported.incident().since(), reported.incident().until().orElse(Instant.MAX));
    }

    private void chapter(String key) {
        out.println("  " + text(key));
    }

    private String moment(Instant instant) {
        return moment.format(instant);
    }

    private String duration(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 120) {
            return text("minutes", minutes);
        }
        return minutes < 2 * 24 * 60 ? text("hours", minutes / 60) : text("days", minutes / (24 * 60));
    }

    private String percent(double share) {
        return String.format(locale, "%.1f", 100 * share);
    }

    private String text(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }
}
