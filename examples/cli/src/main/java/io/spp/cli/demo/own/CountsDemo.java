package io.spp.cli.demo.own;

import io.spp.cli.call.Patience;
import io.spp.cli.demo.tale.DemoFiles;
import io.spp.core.count.Measurement;
import io.spp.core.fleet.FleetFile;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.quality.Flag;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.monitoring.notify.EmlDirectory;
import io.spp.restoration.plan.Consent;
import io.spp.restoration.plan.ConsentLog;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestorationDesk;
import io.spp.restoration.plan.RestorationLimits;
import io.spp.restoration.plan.RestorationPlan;
import io.spp.restoration.plan.Restorer;
import io.spp.restoration.plan.SiteHistory;
import io.spp.server.Contracts;
import io.spp.server.Pipeline;
import io.spp.server.report.Cases;
import io.spp.server.report.PeriodReport;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import io.spp.server.report.RestoredGaps;
import io.spp.server.report.SiteFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The main job on somebody's own counts: load, judge as if live, restore with standing consent, report. */
public final class CountsDemo {

    private static final String CONSENT = "standing-1";
    private static final BilingualText AGREED = new BilingualText(
            "постоянное согласие того, кто запустил команду", "standing consent of whoever ran this command");

    private final Path directory;
    private final OwnCounts own;
    private final CountsStory story;
    private final Patience progress;

    /**
     * @param directory where its files go; those of an earlier demo are replaced
     * @param own the counts
     * @param story where it is told
     * @param progress what is being done
     */
    public CountsDemo(Path directory, OwnCounts own, CountsStory story, Patience progress) {
        this.directory = directory;
        this.own = own;
        this.story = story;
        this.progress = progress;
    }

    /** Runs it. */
    public void run() throws IOException {
        DemoFiles.clear(directory);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("site.json"), FleetFile.write(own.fleet()));
        story.opens(own);
        try (Storage storage = JdbcStorage.sqlite(directory.resolve("spp.db")).migrate();
                Pipeline pipeline = Pipeline.builder(own.fleet(), storage, directory.resolve("data"))
                        .calendar(own.calendar().production())
                        .speakFrom(own.learntUntil())
                        .channels(List.of(new EmlDirectory(directory.resolve("mail"), "spp@localhost")))
                        .open()) {
            run(pipeline);
        }
    }

    private void run(Pipeline pipeline) throws IOException {
        TimeRange extent = own.extent();
        Site site = pipeline.fleet().site(own.site()).orElseThrow();
        Instant now = extent.end().plus(site.lateness());
        progress.step("progress.loading", own.intervals());
        for (List<Measurement> line : own.lines().values()) {
            pipeline.storage().counts().append(line, ChangeCause.IMPORTED, now);
        }
        progress.step("progress.judging.live");
        pipeline.advance(now);
        pipeline.send(now);
        progress.step("progress.restoring.missing");
        RestorationPlan plan = plan(pipeline);
        List<PlannedGap> restored = restore(pipeline, plan, now);
        progress.step("progress.report");
        tell(pipeline, site, plan, restored, now);
    }

    private RestorationPlan plan(Pipeline pipeline) throws IOException {
        SiteHistory.Builder history = SiteHistory.builder(own.calendar(), own.grid());
        own.lines().forEach(history::line);
        for (String line : own.lines().keySet()) {
            List<TimeRange> incorrect = pipeline.storage().counts().flags(line, own.extent()).stream()
                    .map(Flag::range)
                    .toList();
            history.marks(line, TimeRangeSet.of(incorrect));
        }
        return Restorer.builder().build().plan(history.build());
    }

    private List<PlannedGap> restore(Pipeline pipeline, RestorationPlan plan, Instant now) throws IOException {
        RestorationDesk desk = new RestorationDesk(
                pipeline.storage().counts(), ConsentLog.in(pipeline.storage().states()));
        Consent consent = new Consent(
                CONSENT,
                own.site(),
                new Consent.Standing(RestorationLimits.DEFAULT.longestGap(), 1, Optional.empty()),
                "you",
                now,
                "spp demo --counts");
        desk.agree(consent);
        desk.apply(plan, own.site(), now);
        return plan.restorable().stream()
                .filter(gap -> consent.covers(plan, gap, now))
                .toList();
    }

    private void tell(Pipeline pipeline, Site site, RestorationPlan plan, List<PlannedGap> restored, Instant now)
            throws IOException {
        List<Line> lines = pipeline.fleet().lines(site.id(), own.extent().end().minusMillis(1)).stream()
                .filter(line -> own.lines().containsKey(line.id()))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        lines.forEach(line -> names.put(line.id(), line.name()));
        LocalDate first = own.calendar().businessDate(own.extent().start());
        LocalDate last = own.calendar().businessDate(own.extent().end().minusMillis(1));
        SiteFigures figures =
                SiteFigures.read(pipeline.storage().counts(), pipeline.calendar(site), lines, first, last);
        List<ReportedIncident> incidents = Cases.of(pipeline.incidents(), Contracts.of(pipeline.fleet()), names, now);
        List<ReportedRestoration> restorations = new ArrayList<>();
        for (PlannedGap gap : restored) {
            String name = names.getOrDefault(gap.line(), gap.line());
            restorations.add(RestoredGaps.of(pipeline.storage().counts(), name, gap, AGREED));
        }
        DemoFiles files = new DemoFiles(directory);
        files.counts(pipeline.storage().counts(), List.copyOf(own.lines().keySet()), own.extent());
        files.marks(pipeline.storage().counts(), List.copyOf(own.lines().keySet()), own.extent());
        files.restored(plan.gaps());
        files.incidents(incidents.stream().map(ReportedIncident::incident).toList());
        files.report(new PeriodReport(site.name(), pipeline.calendar(site), figures, names, incidents, restorations));
        story.counted(figures.entries());
        story.wentWrong(incidents);
        story.restored(restorations.stream()
                .sorted(Comparator.comparingDouble(
                                (ReportedRestoration gap) -> gap.entries().value())
                        .reversed())
                .toList());
        story.refused(plan.gaps().size() - restored.size());
        story.files(directory);
    }
}
