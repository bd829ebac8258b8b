package io.spp.cli.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.Patience;
import io.spp.cli.input.RegulationOptions;
import io.spp.cli.input.SiteOptions;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.plugin.DriverCatalog;
import io.spp.server.Contracts;
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
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--capture", paramLabel = "FILE", required = true)
    Path capture = Path.of("");

    @Option(names = "--site", paramLabel = "FILE", required = true)
    List<Path> sites = new ArrayList<>();

    @Mixin
    RegulationOptions regulations = new RegulationOptions();

    @Option(names = "--calendar", paramLabel = "ru|none|FILE", defaultValue = "ru")
    String calendar = "ru";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        DriverCatalog drivers = common.catalog();
        Fleet fleet = FleetFile.read(sites, drivers.drivers().keySet());
        Contracts contracts = Contracts.of(fleet, regulations.engine());
        try (Patience patience = Patience.with(spec.commandLine());
                ReplayRun run = ReplayRun.open(fleet, drivers, SiteOptions.productionCalendar(calendar))) {
            patience.step("progress.replaying", capture);
            run.play(capture);
            ObjectNode result = run.result(contracts);
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
