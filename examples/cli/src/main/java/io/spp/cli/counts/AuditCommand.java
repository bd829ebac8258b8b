package io.spp.cli.counts;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Words;
import io.spp.cli.call.WrongInput;
import io.spp.core.count.CountsCsv;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.accuracy.AccuracyAudit;
import io.spp.monitoring.accuracy.AuditResult;
import io.spp.monitoring.accuracy.EquivalenceTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp audit}: how accurate a sensor is. */
@Command(name = "audit")
public final class AuditCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--sensor", paramLabel = "FILE", required = true)
    Path sensor = Path.of("");

    @Option(names = "--manual", paramLabel = "FILE", required = true)
    Path manual = Path.of("");

    @Option(names = "--margin", paramLabel = "SHARE", defaultValue = "0.01")
    double margin;

    @Option(names = "--alpha", paramLabel = "SHARE", defaultValue = "0.05")
    double alpha;

    @Option(names = "--json")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        EquivalenceTest test = test();
        AccuracyAudit audit = AccuracyAudit.of(CountsCsv.read(sensor), CountsCsv.read(manual));
        if (audit.matched() == 0) {
            throw WrongInput.at(manual.toString(), "", "wrong.audit");
        }
        AuditResult result = audit.judge(test);
        tellUnmatched(audit);
        Locale locale = common.locale();
        output.write(spec, target -> {
            if (json) {
                target.append(result.toJson().toPrettyString()).append('\n');
            } else {
                for (BilingualText each : result.explanation()) {
                    target.append(each.in(locale)).append('\n');
                }
            }
        });
        return result.equivalent() ? Exit.DONE : Exit.FOUND;
    }

    private EquivalenceTest test() {
        if (!(margin > 0 && margin < 1)) {
            throw WrongInput.at("--margin", margin, "wrong.margin");
        }
        if (!(alpha >= 0.001 && alpha <= 0.5)) {
            throw WrongInput.at("--alpha", alpha, "wrong.alpha");
        }
        return new EquivalenceTest(margin, alpha);
    }

    private void tellUnmatched(AccuracyAudit audit) {
        if (!audit.unmatched().isEmpty()) {
            String text = Words.in(
                    common.locale(), "audit.unmatched", audit.unmatched().size());
            spec.commandLine().getErr().println(text);
        }
    }
}
