package io.spp.cli.counts;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Patience;
import io.spp.cli.input.CountsInput;
import io.spp.cli.input.SiteCounts;
import io.spp.restoration.backtest.BackTestReport;
import io.spp.restoration.plan.Restorer;
import io.spp.restoration.plan.SiteHistory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp backtest}: how far restored values err on these very lines. */
@Command(name = "backtest")
public final class BackTestCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    CountsInput input = new CountsInput();

    @Mixin
    Output output = new Output();

    @Option(names = "--past-only")
    boolean pastOnly;

    @Option(names = "--json")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Restorer restorer = Restorer.builder().pastOnly(pastOnly).build();
        List<BackTestReport.Row> rows = new ArrayList<>();
        try (Patience patience = Patience.with(spec.commandLine())) {
            patience.step("progress.reading", input.file());
            for (SiteCounts site : input.read()) {
                patience.step("progress.hiding", site.lines().size());
                SiteHistory.Builder history = SiteHistory.builder(site.calendar(), site.grid());
                site.lines().forEach(history::line);
                rows.addAll(restorer.backTest(history.build()).rows());
            }
        }
        BackTestReport report = new BackTestReport(rows);
        output.write(spec, target -> target.append(json ? report.toJson() + "\n" : report.toMarkdown()));
        return Exit.DONE;
    }
}
