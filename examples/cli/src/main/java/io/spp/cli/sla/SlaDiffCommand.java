package io.spp.cli.sla;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Instants;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.Storage;
import io.spp.server.DatabaseUrl;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.scenario.Scenario;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp sla diff}: what changes from one regulation to another, and for which open incidents it changes what is due. */
@Command(name = "diff")
final class SlaDiffCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "older")
    String older = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "newer")
    String newer = "";

    @Option(names = "--scenario", paramLabel = "FILE")
    @Nullable Path scenario;

    @Option(names = "--db", paramLabel = "JDBC_URL")
    @Nullable String db;

    @Option(names = "--site", paramLabel = "FILE")
    List<Path> sites = new ArrayList<>();

    @Option(names = "--now", paramLabel = "INSTANT")
    @Nullable String now;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Regulation before = regulation("A", older);
        Regulation after = regulation("B", newer);
        SlaEngine engine = SlaEngine.of(knowing(before, after), SlaEngine::shippedCalendar);
        DiffJson json = new DiffJson(engine, before, after);
        for (OpenCase each : cases(engine, before)) {
            json.add(each);
        }
        output.write(
                spec,
                target -> target.append(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json.result()))
                        .append('\n'));
        return Exit.DONE;
    }

    private List<OpenCase> cases(SlaEngine engine, Regulation named) throws IOException {
        List<OpenCase> cases = new ArrayList<>();
        if (scenario != null) {
            try (Reader reader = Files.newBufferedReader(scenario, StandardCharsets.UTF_8)) {
                for (Scenario each : ScenarioJson.of(engine).read(reader, scenario.toString())) {
                    OpenCase.of(each, moment(each)).ifPresent(cases::add);
                }
            }
        }
        if (db != null) {
            if (sites.isEmpty()) {
                throw WrongInput.at("--site", "", "wrong.contracts");
            }
            try (Storage storage = DatabaseUrl.parse(db).openExisting(System.getenv())) {
                cases.addAll(OpenCase.of(
                        FleetFile.read(sites), storage.incidents(), ScenarioJson.of(engine), named, moment(null)));
            }
        }
        return cases;
    }

    private Instant moment(@Nullable Scenario asked) {
        if (now != null) {
            return Instants.parse("--now", now);
        }
        return asked == null ? Instant.now() : asked.now().orElseGet(Instant::now);
    }

    private static Regulations knowing(Regulation... more) {
        Regulations all = Regulations.shipped();
        for (Regulation each : more) {
            all = all.byId(each.id()).isPresent() ? all : all.with(each);
        }
        return all;
    }

    private static Regulation regulation(String place, String idOrFile) throws IOException {
        if (Regulations.shipped().byId(idOrFile).isPresent()) {
            return Regulations.shipped().byId(idOrFile).orElseThrow();
        }
        Regulation example = Regulations.example();
        if (example.id().equals(idOrFile)) {
            return example;
        }
        Path file = Path.of(idOrFile);
        if (!Files.isRegularFile(file)) {
            String known = String.join(", ", Regulations.shipped().ids()) + ", " + example.id();
            throw WrongInput.at(place, idOrFile, "wrong.regulation", known);
        }
        return Regulation.load(file);
    }
}
