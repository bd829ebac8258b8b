package io.spp.cli.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Patience;
import io.spp.cli.input.SiteOptions;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp replay}: a capture through the whole pipeline under virtual time. */
@Command(
        name = "replay",
        description = {
            "Sends a capture through the whole pipeline.",
            "The times of receipt drive the clock, which ends a day and the site's lateness after the last one.",
            "Prints JSON; schema: io/spp/cli/replay.schema.json in the jar.",
            "Exit 1 if anything was quarantined or an incident was found."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--capture", paramLabel = "FILE", required = true, description = "Envelopes, JSON Lines, or .gz.")
    Path capture = Path.of("");

    @Option(
            names = "--site",
            paramLabel = "FILE",
            required = true,
            description = "Site JSON of one client; may be given several times.")
    List<Path> sites = new ArrayList<>();

    @Option(
            names = "--calendar",
            paramLabel = "ru|none|FILE",
            defaultValue = "ru",
            description = "Kinds of day; default: ${DEFAULT-VALUE}.")
    String calendar = "ru";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Fleet fleet = FleetFile.read(sites);
        try (Patience patience = Patience.on(spec.commandLine().getErr());
                ReplayRun run = ReplayRun.open(fleet, common.catalog(), SiteOptions.productionCalendar(calendar))) {
            patience.step("replaying " + capture);
            run.play(capture);
            ObjectNode result = run.result();
            output.write(
                    spec,
                    target -> target.append(new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(result))
                            .append('\n'));
            return result.path("quarantined").isEmpty()
                            && result.path("incidents").isEmpty()
                    ? Exit.DONE
                    : Exit.FOUND;
        }
    }
}
