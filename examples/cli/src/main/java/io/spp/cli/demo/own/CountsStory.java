package io.spp.cli.demo.own;

import io.spp.cli.demo.tale.Tale;
import io.spp.core.metric.Footfall;
import io.spp.core.text.Texts;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Tells on the console what somebody's own counts showed. Prints only what was computed. */
public final class CountsStory {

    private static final Texts TEXTS = Texts.load("own", name -> CountsStory.class.getResourceAsStream(name));
    private static final int MOST_INCIDENTS = 8;
    private static final int MOST_GAPS = 5;

    private final Tale tale;

    /**
     * @param out where the story is told
     * @param locale its language
     * @param zone the site's zone
     */
    public CountsStory(PrintWriter out, Locale locale, ZoneId zone) {
        this.tale = new Tale(out, locale, zone);
    }

    void opens(OwnCounts own) {
        tale.title(text("title", own.fleet().site(own.site()).orElseThrow().name()));
        tale.line(text(
                "read",
                own.intervals(),
                tale.duration(own.grid().step()),
                own.lines().size(),
                tale.moment(own.extent().start()),
                tale.moment(own.extent().end())));
        tale.line(text("taught", tale.moment(own.learntUntil())));
        tale.end();
    }

    void counted(Footfall total) {
        tale.chapter("counted");
        tale.line(text("visits", tale.whole(total.value())));
        tale.shares(total);
        tale.end();
    }

    /** The longest ones; the rest is in a file. */
    void wentWrong(List<ReportedIncident> incidents) {
        tale.chapter("wrong");
        if (incidents.isEmpty()) {
            tale.line(text("wrong.none"));
            tale.end();
            return;
        }
        List<ReportedIncident> longest = incidents.stream()
                .sorted(Comparator.comparing(CountsStory::length).reversed())
                .limit(MOST_INCIDENTS)
                .toList();
        longest.forEach(tale::incident);
        if (incidents.size() > MOST_INCIDENTS) {
            tale.line(text("wrong.more", incidents.size() - MOST_INCIDENTS));
        }
        tale.end();
        tale.chapter("owed");
        longest.stream().filter(each -> !each.duties().isEmpty()).forEach(tale::duties);
        boolean owed = incidents.stream().anyMatch(each -> !each.duties().isEmpty());
        tale.line(text(owed ? "owed" : "owed.nothing"));
        tale.end();
    }

    /** The largest ones, which come first, and how far such figures err. */
    void restored(List<ReportedRestoration> gaps) {
        tale.chapter("restored");
        if (gaps.isEmpty()) {
            tale.line(text("restored.none"));
            return;
        }
        double persons = gaps.stream().mapToDouble(gap -> gap.entries().value()).sum();
        tale.line(text("restored.all", gaps.size(), Math.round(persons)));
        gaps.subList(0, Math.min(MOST_GAPS, gaps.size())).forEach(tale::gap);
        if (gaps.size() > MOST_GAPS) {
            tale.line(text("restored.more", gaps.size() - MOST_GAPS));
        }
        testedError(gaps).ifPresent(error -> tale.line(text("certainty", tale.percent(error))));
        tale.line(text("consent"));
    }

    void refused(int gaps) {
        if (gaps > 0) {
            tale.line(text("refused", gaps));
        }
        tale.end();
    }

    void files(Path directory) {
        tale.chapter("files");
        tale.line(text("files", directory));
        tale.end();
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

    private String text(String key, Object... arguments) {
        return TEXTS.in(tale.locale(), key, arguments);
    }
}
