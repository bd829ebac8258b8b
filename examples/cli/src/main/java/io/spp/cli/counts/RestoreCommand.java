package io.spp.cli.counts;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Patience;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.CountsInput;
import io.spp.cli.input.Instants;
import io.spp.cli.input.SiteCounts;
import io.spp.core.count.CountsCsv;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestorationCsv;
import io.spp.restoration.plan.RestorationPlan;
import io.spp.restoration.plan.Restorer;
import io.spp.restoration.plan.SiteHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp restore}: values with bounds for missing and marked intervals. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    CountsInput input = new CountsInput();

    @Mixin
    Output output = new Output();

    @Option(names = "--from", paramLabel = "INSTANT")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "INSTANT")
    @Nullable String to;

    @Option(names = "--fill-all")
    boolean fillAll;

    @Option(names = "--past-only")
    boolean pastOnly;

    @Option(names = "--marks", paramLabel = "FILE")
    @Nullable Path marks;

    @Option(names = "--totals", paramLabel = "FILE")
    @Nullable Path totals;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Map<String, TimeRangeSet> incorrect = marks == null ? Map.of() : CountsCsv.readMarks(marks);
        Restorer restorer = Restorer.builder().pastOnly(pastOnly).build();
        List<PlannedGap> gaps = new ArrayList<>();
        try (Patience patience = Patience.with(spec.commandLine())) {
            patience.step("progress.reading", input.file());
            List<SiteCounts> sites = input.read();
            patience.step("progress.restoring");
            for (SiteCounts site : sites) {
                gaps.addAll(plan(restorer, site, incorrect));
            }
        }
        RestorationPlan plan = RestorationPlan.of(gaps);
        RestorationCsv csv = new RestorationCsv(common.locale(), fillAll);
        if (totals != null) {
            Output.replace(totals, target -> csv.writeTotals(target, plan));
        }
        output.write(spec, target -> csv.writeIntervals(target, plan));
        return plan.refused().isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    private List<PlannedGap> plan(Restorer restorer, SiteCounts site, Map<String, TimeRangeSet> incorrect) {
        SiteHistory.Builder history = SiteHistory.builder(site.calendar(), site.grid());
        site.lines().forEach(history::line);
        incorrect.forEach((line, ranges) -> {
            if (site.lines().containsKey(line)) {
                history.marks(line, ranges);
            }
        });
        if (from != null || to != null) {
            history.window(window(site.extent()));
        }
        return restorer.plan(history.build()).gaps();
    }

    private TimeRange window(TimeRange extent) {
        Instant start = from == null ? extent.start() : Instants.parse("--from", from);
        Instant end = to == null ? extent.end() : Instants.parse("--to", to);
        if (!start.isBefore(end)) {
            throw WrongInput.at("--from", start, "wrong.window", end);
        }
        return TimeRange.of(start, end);
    }
}
