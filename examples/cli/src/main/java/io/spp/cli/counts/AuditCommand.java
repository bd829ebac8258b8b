package io.spp.cli.counts;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.WrongInput;
import io.spp.core.count.CountsCsv;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.accuracy.AccuracyAudit;
import io.spp.monitoring.accuracy.AuditResult;
import io.spp.monitoring.accuracy.EquivalenceTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp audit}: how accurate a sensor is. */
@Command(
        name = "audit",
        description = {
            "Compares a sensor's counts with counts made by hand: bias with its interval, and whether it is shown to be within a margin.",
            "Exit 1 if it is not shown."
        })
public final class AuditCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(
            names = "--sensor",
            paramLabel = "FILE",
            required = true,
            description = "Counts CSV of the sensor, plain or .gz.")
    Path sensor = Path.of("");

    @Option(
            names = "--manual",
            paramLabel = "FILE",
            required = true,
            description = "Counts CSV made by hand; its intervals may be longer than the sensor's.")
    Path manual = Path.of("");

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description = "The greatest tolerable bias; default: ${DEFAULT-VALUE}.")
    double margin;

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "The risk of passing a sensor whose bias is just the margin; default: ${DEFAULT-VALUE}.")
    double alpha;

    @Option(
            names = "--json",
            description = "Prints JSON; schema: io/spp/monitoring/accuracy/audit.schema.json in the jar.")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        EquivalenceTest test = test();
        AccuracyAudit audit = AccuracyAudit.of(CountsCsv.read(sensor), CountsCsv.read(manual));
        if (audit.matched() == 0) {
            throw WrongInput.of(
                    manual.toString(),
                    "",
                    "нет ни одного интервала, который датчик наблюдал целиком; у обоих файлов должны быть те же линии и время",
                    "no interval was observed by the sensor as a whole; both files must have the same lines and times");
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
            throw WrongInput.of(
                    "--margin",
                    margin + "",
                    "нужна доля больше 0 и меньше 1, например 0.01",
                    "give a share above 0 and below 1, such as 0.01");
        }
        if (!(alpha >= 0.001 && alpha <= 0.5)) {
            throw WrongInput.of(
                    "--alpha",
                    alpha + "",
                    "нужна доля от 0.001 до 0.5, например 0.05",
                    "give a share from 0.001 to 0.5, such as 0.05");
        }
        return new EquivalenceTest(margin, alpha);
    }

    private void tellUnmatched(AccuracyAudit audit) {
        if (!audit.unmatched().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            BilingualText text = new BilingualText(
                    "не сравнивались интервалы, которые датчик наблюдал не целиком: "
                            + audit.unmatched().size(),
                    "intervals left out since the sensor did not observe the whole of them: "
                            + audit.unmatched().size());
            err.println(text.in(common.locale()));
        }
    }
}
