package io.spp.cli.sla;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Instants;
import io.spp.cli.input.SiteOptions;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.sla.contract.Contract;
import io.spp.sla.deadline.Deadlines;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Policies;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp sla due}: one deadline with every day counted or skipped. */
@Command(name = "due")
final class SlaDueCommand implements Callable<Integer> {

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

    @Option(names = "--hours", paramLabel = "HOURS")
    @Nullable String hours;

    @Option(names = "--policy", paramLabel = "NAME=READING")
    Map<String, String> policies = new LinkedHashMap<>();

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
        Contract.Builder contract = Contract.builder().zone(where).policies(readings());
        workingHours().ifPresent(contract::workingHours);
        ProductionCalendar days = SiteOptions.productionCalendar(calendar);
        Deadlines deadlines = SlaEngine.of(Regulations.shipped(), name -> Optional.of(days))
                .deadlines(regulation, contract.build())
                .orElseThrow();
        JsonNode answer = ScenarioJson.standard().due(deadlines.due(regulation.rule(rule), at), where);
        spec.commandLine().getOut().println(SlaCommand.pretty(answer));
        return Exit.DONE;
    }

    private Optional<WorkingHours> workingHours() {
        String given = hours;
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(WorkingHours.parse(given));
        } catch (IllegalArgumentException e) {
            throw WrongInput.at("--hours", given, "wrong.hours");
        }
    }

    private Policies readings() {
        Policies readings = Policies.RECOMMENDED;
        for (Map.Entry<String, String> chosen : policies.entrySet()) {
            Policy policy = Arrays.stream(Policy.values())
                    .filter(each -> each.name().equals(chosen.getKey()))
                    .findFirst()
                    .orElseThrow(() -> WrongInput.at(
                            "--policy",
                            chosen.getKey(),
                            "wrong.policy",
                            Arrays.stream(Policy.values()).map(Policy::name).collect(Collectors.joining(", "))));
            if (!policy.readings().contains(chosen.getValue())) {
                throw WrongInput.at(
                        "--policy " + policy, chosen.getValue(), "wrong.policy", String.join(", ", policy.readings()));
            }
            readings = readings.with(policy, chosen.getValue());
        }
        if (hours == null && readings.is(Policy.A8_END, "CLOSE_OF_BUSINESS")) {
            throw WrongInput.at("--hours", "", "wrong.hours");
        }
        return readings;
    }
}
