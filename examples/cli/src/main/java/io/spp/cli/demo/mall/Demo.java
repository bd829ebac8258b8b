package io.spp.cli.demo.mall;

import io.spp.cli.call.Patience;
import io.spp.cli.demo.tale.DemoFiles;
import io.spp.core.count.Tally;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.time.TimeRange;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestoredInterval;
import io.spp.server.report.ReportedIncident;
import io.spp.testkit.simulation.LineTruth;
import io.spp.testkit.simulation.SimulationTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The main job without hardware: a simulated mall from the sensors' pushes to a report, compared with the truth. */
public final class Demo {

    private static final int CHANGES_AT_ONCE = 10_000;

    private Demo() {}

    /**
     * Runs it and tells the story.
     *
     * @param directory where its files go; those of an earlier demo are replaced
     * @param seed decides everything that chance decides
     * @param days how many virtual days the sensors push
     * @param drivers the drivers
     * @param story where it is told
     * @param progress tells what takes long
     * @return whether everything agrees with the simulator's truth
     */
    public static boolean run(
            Path directory, long seed, int days, DriverCatalog drivers, DemoStory story, Patience progress)
            throws IOException {
        story.opens(days, seed);
        progress.step("progress.history");
        try (DemoRun run = DemoRun.prepare(directory, seed, days, drivers)) {
            progress.step("progress.pushing", days);
            long start = System.nanoTime();
            SimulationTruth truth = run.push();
            story.pushed(truth, Duration.ofNanos(System.nanoTime() - start));

            progress.step("progress.comparing");
            DemoResult result = DemoResult.of(run);
            List<PlannedGap> gaps = run.consent().restored().stream()
                    .map(DemoConsent.Restored::gap)
                    .toList();
            List<Double> real = gaps.stream().map(gap -> real(run, gap)).toList();
            story.counted(result.figures().entries());
            story.wentWrong(result.incidents());
            story.owed(result.incidents());
            story.restored(result.restorations(), real);
            story.late(lateData(run, result), surplus(run.pipeline().storage().counts(), truth));
            write(run, result, gaps, truth, story);
            return compare(run, result, gaps, real, truth, story);
        }
    }

    private static void write(
            DemoRun run, DemoResult result, List<PlannedGap> gaps, SimulationTruth truth, DemoStory story)
            throws IOException {
        DemoFiles files = new DemoFiles(run.directory());
        CountStore counts = run.pipeline().storage().counts();
        files.counts(counts, result.figures().lines(), run.counted());
        files.marks(counts, result.figures().lines(), run.counted());
        files.restored(gaps);
        files.incidents(result.plainIncidents());
        files.report(result.report());
        files.truth(truth.toJson());
        story.files(run.directory().toString(), mails(run.directory().resolve("mail")));
    }

    private static boolean compare(
            DemoRun run,
            DemoResult result,
            List<PlannedGap> gaps,
            List<Double> real,
            SimulationTruth truth,
            DemoStory story)
            throws IOException {
        DemoCheck check = new DemoCheck();
        check.counts(truth, run.pipeline().storage().counts());
        check.incidents(truth, result.plainIncidents());
        check.restored(gaps, real);
        check.nothingForgotten(truth, gaps, run.consent().settled());
        if (check.mismatches().isEmpty()) {
            story.agrees(check.checks());
        } else {
            story.differs(check.mismatches());
        }
        return check.mismatches().isEmpty();
    }

    /** Who really entered in the intervals that were restored. */
    private static double real(DemoRun run, PlannedGap gap) {
        return gap.intervals().stream()
                .map(RestoredInterval::range)
                .map(range -> run.traffic().truth(gap.line(), range))
                .mapToInt(Tally::in)
                .sum();
    }

    /** What came later than allowed, by line, and which incident had missed it. */
    private static List<LateData> lateData(DemoRun run, DemoResult result) throws IOException {
        CountStore counts = run.pipeline().storage().counts();
        Map<String, Long> late = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        long cursor = 0;
        do {
            changes = counts.changes(cursor, CHANGES_AT_ONCE);
            for (Change change : changes) {
                cursor = change.cursor();
                if (change.cause() == ChangeCause.LATE_DATA) {
                    late.merge(change.line(), intervals(change.range()), Long::sum);
                }
            }
        } while (!changes.isEmpty());
        List<LateData> lines = new ArrayList<>();
        for (ReportedIncident missed : result.incidents()) {
            Long intervals = late.get(missed.incident().line());
            if (intervals != null && missed.incident().rule().equals("MISSING")) {
                lines.add(new LateData(missed.place(), intervals, missed.number()));
            }
        }
        return lines;
    }

    /**
     * Intervals that came later than allowed.
     *
     * @param place the line by name
     * @param intervals how many
     * @param incident the number of the incident that had missed them
     */
    record LateData(String place, long intervals, String incident) {}

    /** How many intervals are in the store beyond those that the devices delivered. */
    private static long surplus(CountStore counts, SimulationTruth truth) throws IOException {
        long surplus = 0;
        for (LineTruth line : truth.lines()) {
            surplus += counts.measured(line.line(), truth.range()).size() - line.acknowledged();
        }
        return surplus;
    }

    private static long intervals(TimeRange range) {
        return range.duration().dividedBy(DemoSite.INTERVAL);
    }

    private static int mails(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Math.toIntExact(
                    files.filter(file -> file.toString().endsWith(".eml")).count());
        }
    }
}
