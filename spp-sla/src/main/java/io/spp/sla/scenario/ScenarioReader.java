package io.spp.sla.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.contract.SensorPlan;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import io.spp.sla.regulation.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one scenario. */
final class ScenarioReader {

    private final Reading reading;
    private final Regulations regulations;

    ScenarioReader(JsonProblems problems, Regulations regulations) {
        this.reading = new Reading(problems);
        this.regulations = regulations;
    }

    /** The scenario; empty if it has mistakes, which are then among the problems. */
    Optional<Scenario> read(String path, JsonNode node) {
        return JsonObject.at(path, Reading.withoutNulls(node), reading.problems())
                .flatMap(this::scenario);
    }

    private Optional<Scenario> scenario(JsonObject root) {
        Regulation regulation = regulation(root);
        Contract contract = root.object("contract")
                .map(object -> new ContractReader(reading, regulation).read(object))
                .orElseGet(() -> Contract.builder().build());
        Set<String> requirements = requirements(regulation);
        Optional<JsonObject> incident = root.object("incident");
        String sensor = incident.flatMap(object -> sensor(object, contract)).orElse(null);
        List<IncidentEvent> events =
                incident.map(object -> events(object, requirements)).orElse(List.of());
        ReportPeriod reportPeriod =
                root.object("reportPeriod").map(this::reportPeriod).orElse(null);
        Instant now = reading.instant(root, "now").orElse(null);
        root.end();
        return reading.problems().all().isEmpty()
                ? Optional.of(new Scenario(regulation, contract, sensor, events, reportPeriod, now))
                : Optional.empty();
    }

    static Set<String> requirements(Regulation regulation) {
        return new TreeSet<>(
                regulation.requirements().stream().map(Requirement::id).toList());
    }

    private Regulation regulation(JsonObject root) {
        Optional<String> id = root.requiredText("regulation");
        Optional<Regulation> regulation = id.flatMap(regulations::byId);
        if (id.isPresent() && regulation.isEmpty()) {
            reading.problem(root.path("regulation"), id.get(), "want-choice", String.join(", ", regulations.ids()));
        }
        return regulation.orElseGet(
                () -> regulations.byId(regulations.ids().get(0)).orElseThrow());
    }

    /** The sensor of the incident; where the contract lists its sensors, it is one of them. */
    private Optional<String> sensor(JsonObject object, Contract contract) {
        Optional<String> sensor = object.text("sensor");
        List<String> listed = contract.sensors().stream().map(SensorPlan::id).toList();
        if (sensor.isPresent() && !listed.isEmpty() && !listed.contains(sensor.get())) {
            reading.problem(object.path("sensor"), sensor.get(), "want-sensor", String.join(", ", listed));
        }
        return sensor;
    }

    private List<IncidentEvent> events(JsonObject object, Set<String> requirements) {
        String id = object.text("id").orElse("");
        List<IncidentEvent> events = new EventReader(reading, requirements).read(id, object.objects("events"));
        object.end();
        return events;
    }

    private @Nullable ReportPeriod reportPeriod(JsonObject object) {
        object.require("from");
        object.require("to");
        Optional<LocalDate> from = reading.date(object, "from");
        Optional<LocalDate> to = reading.date(object, "to");
        object.end();
        return from.isPresent() && to.isPresent() ? new ReportPeriod(from.get(), to.get()) : null;
    }
}
