package io.spp.cli.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.WrongCall;
import io.spp.cli.input.RegulationOptions;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp sla}: what is owed, by whom, until when, by which clause. */
@Command(
        name = "sla",
        subcommands = {
            SlaDueCommand.class,
            SlaDiffCommand.class,
            SlaDeskCommand.class,
            SlaNoteCommand.class,
            SlaReportCommand.class
        })
public final class SlaCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--scenario", paramLabel = "FILE")
    @Nullable Path scenario;

    @Mixin
    RegulationOptions regulations = new RegulationOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (scenario == null) {
            throw WrongCall.of(spec.commandLine(), "call.scenario");
        }
        JsonNode result;
        try (Reader reader = Files.newBufferedReader(scenario, StandardCharsets.UTF_8)) {
            result = ScenarioJson.of(regulations.engine()).evaluate(reader, scenario.toString());
        }
        output.write(spec, target -> target.append(pretty(result)).append('\n'));
        return carriesErrors(result) ? Exit.FOUND : Exit.DONE;
    }

    private static boolean carriesErrors(JsonNode result) {
        if (result.isArray()) {
            for (JsonNode each : result) {
                if (carriesErrors(each)) {
                    return true;
                }
            }
            return false;
        }
        return !result.path("errors").isEmpty();
    }

    static String pretty(JsonNode json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
