package io.spp.cli.sla;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Instants;
import io.spp.cli.input.RegulationOptions;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.Storage;
import io.spp.server.Contracts;
import io.spp.server.DatabaseUrl;
import io.spp.sla.desk.Desk;
import io.spp.sla.desk.DeskCalendar;
import io.spp.sla.desk.DeskCase;
import io.spp.sla.desk.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp sla desk}: what is due across clients and sites, and what each incident waits for. */
@Command(name = "desk")
final class SlaDeskCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--db", paramLabel = "JDBC_URL", required = true)
    String db = "";

    @Option(names = "--site", paramLabel = "FILE", required = true)
    List<Path> sites = new ArrayList<>();

    @Option(names = "--now", paramLabel = "INSTANT")
    @Nullable String now;

    @Option(names = "--remind", paramLabel = "N")
    @Nullable Integer remind;

    @Option(names = "--json")
    boolean json;

    @Mixin
    RegulationOptions regulations = new RegulationOptions();

    @Option(names = "--ics", paramLabel = "FILE")
    @Nullable Path ics;

    @Option(names = "--ics-due", paramLabel = "LEGAL|OPERATIONAL", defaultValue = "LEGAL")
    DeskCalendar.Due icsDue = DeskCalendar.Due.LEGAL;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Instant moment = now == null ? Instant.now() : Instants.parse("--now", now);
        if (remind != null && remind < 1) {
            throw WrongInput.at("--remind", remind, "wrong.remind");
        }
        Contracts contracts = Contracts.of(FleetFile.read(sites), regulations.engine());
        List<DeskCase> cases;
        try (Storage storage = DatabaseUrl.parse(db).openExisting(System.getenv())) {
            cases = contracts.deskCases(storage.incidents(), moment);
        }
        Desk desk = remind == null ? Desk.of(cases) : Desk.reminding(cases, remind);
        if (ics != null) {
            String calendar = DeskCalendar.of(cases, moment).text(icsDue, common.locale());
            Output.replace(ics, target -> target.append(calendar));
        }
        output.write(spec, target -> {
            if (json) {
                target.append(new ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(DeskJson.of(desk, moment)))
                        .append('\n');
            } else {
                new DeskSheet(target, common.locale()).print(desk);
            }
        });
        return desk.having(Status.BREACHED).isEmpty() ? Exit.DONE : Exit.FOUND;
    }
}
