package io.spp.cli.counts;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Patience;
import io.spp.cli.call.Words;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.CountsInput;
import io.spp.cli.input.Instants;
import io.spp.cli.input.SiteCounts;
import io.spp.core.count.Measurement;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.StandardRules;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.FindingJson;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Rule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp monitor}: the rules over history as if live. */
@Command(name = "monitor")
public final class MonitorCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    CountsInput input = new CountsInput();

    @Mixin
    Output output = new Output();

    @Option(names = "--from", paramLabel = "INSTANT")
    @Nullable String from;

    @Option(names = "--alarms", paramLabel = "NUMBER", defaultValue = "1.0")
    double alarms = 1;

    @Option(names = "--events")
    boolean events;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!(alarms > 0)) {
            throw WrongInput.at("--alarms", alarms, "wrong.alarms");
        }
        List<Rule> rules = StandardRules.all(alarms);
        MonitorRun run = MonitorRun.of(events ? StandardRules.withEvents(rules) : rules);
        if (from != null) {
            run = run.from(Instants.parse("--from", from));
        }
        List<Finding> findings = new ArrayList<>();
        try (Patience patience = Patience.with(spec.commandLine())) {
            patience.step("progress.reading", input.file());
            List<SiteCounts> sites = input.read();
            sayWhatIsCold(sites);
            patience.step("progress.judging");
            for (SiteCounts site : sites) {
                site.requireMonitorable();
                List<MonitoredLine> lines = site.lines().keySet().stream()
                        .map(id -> MonitoredLine.of(
                                id, site.calendar(), site.grid().step()))
                        .toList();
                findings.addAll(run.run(lines, site.lines()));
            }
        }
        findings.sort(Comparator.comparing(Finding::detectedAt).thenComparing(Finding::line));
        output.write(spec, target -> {
            for (Finding finding : findings) {
                target.append(FindingJson.write(finding).toString()).append('\n');
            }
        });
        return findings.isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    /** Nothing found on a line that is still being learnt is no good news. */
    private void sayWhatIsCold(List<SiteCounts> sites) {
        List<String> cold = sites.stream()
                .flatMap(site -> site.lines().entrySet().stream())
                .filter(line -> isCold(line.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!cold.isEmpty()) {
            String days = String.valueOf(MonitorRun.WARM_UP.toDays());
            spec.commandLine()
                    .getErr()
                    .println(Words.in(common.locale(), "monitor.cold", cold.size(), days, String.join(", ", cold)));
        }
    }

    private boolean isCold(List<Measurement> line) {
        Instant first = line.get(0).range().start();
        Instant end = line.get(line.size() - 1).range().end();
        Duration before = from == null ? Duration.ZERO : Duration.between(first, Instants.parse("--from", from));
        return Duration.between(first, end).compareTo(MonitorRun.WARM_UP) <= 0
                && before.compareTo(MonitorRun.WARM_ENOUGH) < 0;
    }
}
