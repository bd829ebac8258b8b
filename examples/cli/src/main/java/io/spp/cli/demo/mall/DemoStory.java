package io.spp.cli.demo.mall;

import io.spp.cli.demo.tale.Tale;
import io.spp.core.metric.Footfall;
import io.spp.core.text.Texts;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import io.spp.testkit.simulation.SimulationTruth;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells on the console what a demo found. Prints only what was computed. */
public final class DemoStory {

    private static final Texts TEXTS = Texts.load("demo", name -> DemoStory.class.getResourceAsStream(name));

    private final Tale tale;

    /**
     * @param out where the story is told
     * @param locale its language
     */
    public DemoStory(PrintWriter out, Locale locale) {
        this.tale = new Tale(out, locale, DemoSite.ZONE);
    }

    void opens(int days, long seed) {
        long vendors =
                DemoSite.DOORS.stream().map(DemoSite.Door::driver).distinct().count();
        tale.title(text("title", days, DemoSite.DOORS.size(), vendors, seed));
        tale.line(text("pushing", DemoSite.PACKAGE.toMinutes(), DemoSite.LATENESS.toMinutes()));
    }

    void pushed(SimulationTruth truth, Duration took) {
        long intervals =
                truth.lines().stream().mapToLong(line -> line.acknowledged()).sum();
        tale.line(text("pushed", intervals, tale.decimal(took.toMillis() / 1000.0)));
        tale.end();
    }

    void counted(Footfall total) {
        tale.chapter("counted");
        tale.line(text("visits", tale.whole(total.value())));
        tale.shares(total);
        tale.end();
    }

    void wentWrong(List<ReportedIncident> incidents) {
        tale.chapter("wrong");
        incidents.forEach(tale::incident);
        tale.end();
    }

    void owed(List<ReportedIncident> incidents) {
        tale.chapter("owed");
        incidents.stream().filter(each -> !each.duties().isEmpty()).forEach(tale::duties);
        tale.end();
    }

    void restored(List<ReportedRestoration> restorations, List<Double> truth) {
        tale.chapter("restored");
        for (int i = 0; i < restorations.size(); i++) {
            ReportedRestoration gap = restorations.get(i);
            tale.gap(gap);
            tale.detail(text("method", gap.method()));
            tale.detail(text("consent", gap.consent(), tale.whole(truth.get(i))));
        }
        tale.end();
    }

    void late(List<Demo.LateData> lines, long twice) {
        tale.chapter("late");
        for (Demo.LateData line : lines) {
            tale.line(text("backfilled", line.place(), line.intervals(), line.incident()));
        }
        tale.line(text("twice", twice));
        tale.end();
    }

    void files(String directory, int mails) {
        tale.chapter("files");
        tale.line(text("files", directory, mails));
        tale.end();
    }

    void agrees(int checks) {
        tale.line(text("agrees", checks));
        tale.end();
    }

    void differs(List<String> mismatches) {
        tale.line(text("differs", mismatches.size()));
        mismatches.forEach(mismatch -> tale.line("✗ " + mismatch));
        tale.end();
    }

    private String text(String key, Object... arguments) {
        return TEXTS.in(tale.locale(), key, arguments);
    }
}
