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
import io.spp.core.document.HtmlRenderer;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.paper.ConsentLetter;
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

    private static final String METHODS =
            "closed-form, residual-ridge, weekly-base, median-N-weeks, previous-week, linear";

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

    @Option(names = "--method", paramLabel = "ID")
    @Nullable String method;

    @Option(names = "--letter", paramLabel = "FILE")
    @Nullable Path letter;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Map<String, TimeRangeSet> incorrect = marks == null ? Map.of() : CountsCsv.readMarks(marks);
        Restorer restorer = restorer();
        List<PlannedGap> gaps = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        try (Patience patience = Patience.with(spec.commandLine())) {
            patience.step("progress.reading", input.file());
            List<SiteCounts> sites = input.read();
            if (letter != null && sites.size() > 1) {
                throw WrongInput.at("--letter", letter, "wrong.letter", sites.size());
            }
            patience.step("progress.restoring");
            for (SiteCounts site : sites) {
                SiteHistory history = history(site, incorrect);
                RestorationPlan plan = restorer.plan(history);
                gaps.addAll(plan.gaps());
                if (letter != null) {
                    letters.append(HtmlRenderer.render(ConsentLetter.of(site.site(), plan, history, common.locale())));
                }
            }
        }
        RestorationPlan plan = RestorationPlan.of(gaps);
        RestorationCsv csv = new RestorationCsv(common.locale(), fillAll);
        if (totals != null) {
            Output.replace(totals, target -> csv.writeTotals(target, plan));
        }
        if (letter != null) {
            Output.replace(letter, target -> target.append(letters));
        }
        output.write(spec, target -> csv.writeIntervals(target, plan));
        return plan.refused().isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    private Restorer restorer() {
        Restorer.Builder restorer = Restorer.builder().pastOnly(pastOnly);
        String wanted = method;
        if (wanted != null) {
            restorer.method(Restorer.methodOf(wanted)
                    .orElseThrow(() -> WrongInput.at("--method", wanted, "wrong.method", METHODS)));
        }
        return restorer.build();
    }

    private SiteHistory history(SiteCounts site, Map<String, TimeRangeSet> incorrect) {
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
        return history.build();
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
