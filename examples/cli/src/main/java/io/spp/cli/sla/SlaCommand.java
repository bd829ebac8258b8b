package io.spp.cli.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.WrongCall;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Instants;
import io.spp.cli.input.SiteOptions;
import io.spp.sla.deadline.Deadlines;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
            SlaCommand.Due.class,
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

    @Option(names = "--regulation", paramLabel = "FILE")
    List<Path> regulations = new ArrayList<>();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (scenario == null) {
            throw WrongCall.of(spec.commandLine(), "call.scenario");
        }
        JsonNode result;
        try (Reader reader = Files.newBufferedReader(scenario, StandardCharsets.UTF_8)) {
            result = ScenarioJson.of(SlaEngine.of(known(), SlaEngine::shippedCalendar))
                    .evaluate(reader, scenario.toString());
        }
        output.write(spec, target -> target.append(pretty(result)).append('\n'));
        return carriesErrors(result) ? Exit.FOUND : Exit.DONE;
    }

    private Regulations known() throws IOException {
        Regulations known = Regulations.shipped();
        for (Path file : regulations) {
            Regulation own = Regulation.load(file);
            if (known.byId(own.id()).isPresent()) {
                throw WrongInput.at(file + " $.id", own.id(), "wrong.regulation.known");
            }
            known = known.with(own);
        }
        return known;
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

    private static String pretty(JsonNode json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    /** {@code spp sla due}: one deadline with every day counted or skipped. */
    @Command(name = "due")
    static final class Due implements Callable<Integer> {

        private static final String REGULATION = "rarus-spp-2";

        @Mixin
        Common common = new Common();

        @Option(names = "--rule", paramLabel = "RULE", required = true)
        String rule = "";

        @Option(names = "--event", paramLabel = "INSTANT", required = true)
        String event = "";

        @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Europe/Moscow")
        String zone = "Europe/Moscow";

        @Option(names = "--calendar", paramLabel = "ru|none|FILE", defaultValue = "ru")
        String calendar = "ru";

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            Regulation regulation = Regulations.shipped().byId(REGULATION).orElseThrow();
            if (regulation.findRule(rule).isEmpty()) {
                throw WrongInput.at("--rule", rule, "wrong.rule", "R1, R2, R3, R4, R5");
            }
            Instant at = Instants.parse("--event", event);
            ZoneId where = SiteOptions.zone(zone);
            Deadlines deadlines = Deadlines.of(SiteOptions.productionCalendar(calendar), where);
            JsonNode answer = ScenarioJson.standard().due(deadlines.due(regulation.rule(rule), at), where);
            spec.commandLine().getOut().println(pretty(answer));
            return Exit.DONE;
        }
    }
}
