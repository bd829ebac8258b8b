package io.spp.cli.preflight;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.preflight.Observation;
import io.spp.sla.preflight.Preflight;
import io.spp.sla.preflight.PreflightConfig;
import io.spp.sla.preflight.PreflightJson;
import io.spp.sla.preflight.PreflightReport;
import io.spp.sla.preflight.Probe;
import io.spp.sla.preflight.Vantage;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp preflight}: whether the client's technical side meets clause 4.1. */
@Command(name = "preflight")
public final class PreflightCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--config", paramLabel = "FILE", required = true)
    Path config = Path.of("");

    @Option(names = "--vantage", paramLabel = "SENSOR_LAN|SPP_SERVER|DATA_CENTRE")
    @Nullable Vantage vantage;

    @Option(names = "--merge", paramLabel = "FILE", arity = "1..*")
    List<Path> merge = new ArrayList<>();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--events", paramLabel = "FILE")
    @Nullable Path events;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PreflightConfig described;
        try (Reader reader = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
            described = PreflightConfig.load(reader, config.toString());
        }
        Preflight preflight = Preflight.standard();
        List<Observation> seen = merged(preflight.probes(described));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (vantage != null) {
            seen.addAll(ProbeRun.standard().observe(preflight.probes(described, vantage), now));
        }
        PreflightReport report = preflight.judge(described, seen);
        Locale locale = common.locale(described.locale());
        output.write(spec, target -> {
            if (json) {
                target.append(pretty(PreflightJson.write(report, locale))).append('\n');
            } else {
                new PreflightSheet(target, locale).print(report, vantage);
            }
        });
        if (events != null) {
            Output.replace(
                    events, target -> target.append(pretty(events(report, now))).append('\n'));
        }
        return switch (report.status()) {
            case PASS -> Exit.DONE;
            case FAIL -> Exit.FOUND;
            case INCOMPLETE, WARN -> Exit.INCOMPLETE;
        };
    }

    private List<Observation> merged(Map<String, Probe> known) throws IOException {
        List<Observation> seen = new ArrayList<>();
        for (Path file : merge) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                seen.addAll(PreflightJson.observations(reader, file.toString(), known));
            }
        }
        return seen;
    }

    private static ArrayNode events(PreflightReport report, Instant at) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        report.unmet().forEach(each -> add(events, IncidentEventType.REQUIREMENT_UNMET, each, at));
        report.met().forEach(each -> add(events, IncidentEventType.REQUIREMENT_MET, each, at));
        return events;
    }

    private static void add(ArrayNode events, IncidentEventType type, String requirement, Instant at) {
        events.addObject().put("type", type.name()).put("at", at.toString()).put("requirement", requirement);
    }

    private static String pretty(Object tree) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
