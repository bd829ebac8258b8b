package io.spp.sla.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.StrictJson;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Eligibility;
import io.spp.sla.contract.TariffUnity;
import io.spp.sla.contract.Term;
import io.spp.sla.deadline.Deadline;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers scenarios given as JSON: one object gives one object, an array an array. The formats are the JSON Schemas {@code
 * scenario.schema.json} and {@code scenario-result.schema.json} beside this class. Thread-safe.
 */
public final class ScenarioJson {

    private final SlaEngine engine;

    private ScenarioJson(SlaEngine engine) {
        this.engine = engine;
    }

    /** With the shipped regulations and the Russian calendar. */
    public static ScenarioJson standard() {
        return of(SlaEngine.standard());
    }

    /** With an engine that knows a host's own regulations and calendars. */
    public static ScenarioJson of(SlaEngine engine) {
        return new ScenarioJson(Objects.requireNonNull(engine, "engine"));
    }

    /**
     * Answers a file or text.
     *
     * @param name how messages call the source
     * @throws IOException if reading fails
     * @throws InvalidConfigurationException listing every mistake with its JSON path
     */
    public JsonNode evaluate(Reader source, String name) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        return evaluate(tree(source, problems), problems);
    }

    /**
     * Reads a file or text without answering it: one scenario, or those of an array.
     *
     * @param name how messages call the source
     * @throws IOException if reading fails
     * @throws InvalidConfigurationException listing every mistake with its JSON path
     */
    public List<Scenario> read(Reader source, String name) throws IOException {
        JsonProblems problems = new JsonProblems(name);
        return scenarios(tree(source, problems), problems);
    }

    /**
     * Answers a tree.
     *
     * @throws InvalidConfigurationException listing every mistake with its JSON path
     */
    public JsonNode evaluate(JsonNode in) {
        return evaluate(in, new JsonProblems(""));
    }

    /**
     * Reads the {@code contract} of a site file.
     *
     * @param json the object as text
     * @param named the regulation that the contract is under
     * @throws InvalidConfigurationException listing every mistake with its JSON path
     */
    public Contract contract(String json, Regulation named) {
        JsonProblems problems = new JsonProblems("");
        try {
            Optional<Contract> contract = StrictJson.parse(new StringReader(json), problems)
                    .flatMap(node -> JsonObject.at("$.contract", Reading.withoutNulls(node), problems))
                    .map(object -> new ContractReader(new Reading(problems), named).read(object));
            problems.throwIfAny();
            return contract.orElseThrow(() -> new InvalidConfigurationException(problems.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one event that a person reports, in the form of a scenario's events.
     *
     * @param log what happened to the incident so far; corrections refer to its order
     * @param incident the incident's id
     * @param actor who reports it
     * @param recordedAt when it is reported
     * @throws InvalidConfigurationException listing every mistake with its JSON path
     */
    public IncidentEvent event(
            JsonNode in,
            Regulation regulation,
            List<IncidentEvent> log,
            String incident,
            String actor,
            Instant recordedAt) {
        JsonProblems problems = new JsonProblems("");
        Optional<JsonObject> object = JsonObject.at("$", Reading.withoutNulls(in), problems);
        EventReader reader = new EventReader(new Reading(problems), ScenarioReader.requirements(regulation));
        Optional<IncidentEvent> event = object.flatMap(each -> reader.read(incident, log, each));
        problems.throwIfAny();
        IncidentEvent read = event.orElseThrow(() -> new InvalidConfigurationException(problems.all()));
        return new IncidentEvent(incident, read.type(), read.at(), recordedAt, actor, read.details());
    }

    /** A single due date with its trace: event date, due date, legal and operational instant, every day counted or skipped. */
    public JsonNode due(Deadline deadline, ZoneId zone) {
        return new ScenarioWriter(zone).deadline(deadline);
    }

    /** Everything that a scenario asks, as Java values turned into JSON. */
    public JsonNode answer(Scenario scenario) {
        Regulation regulation = scenario.regulation();
        Contract contract = scenario.contract();
        ZoneId zone = contract.zone().orElse(regulation.zone());
        ScenarioWriter writer = new ScenarioWriter(zone);
        Optional<Instant> now = scenario.now();
        Optional<Assessment> assessment = scenario.events().isEmpty()
                ? Optional.empty()
                : now.map(moment -> engine.assess(regulation, scenario.incidentContract(), scenario.events(), moment));
        Optional<Term> term = engine.term(regulation, contract);
        Optional<LocalDate> judged = now.flatMap(moment -> engine.detectedAt(scenario.events(), moment))
                .or(() -> now)
                .map(instant -> LocalDate.ofInstant(instant, zone));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set(
                "eligibility",
                Eligibility.of(regulation, contract, judged.orElse(null))
                        .map(writer::eligibility)
                        .orElse(null));
        out.set(
                "tariffUnity",
                TariffUnity.of(regulation, contract).map(writer::unity).orElse(null));
        out.set("term", term.map(writer::term).orElse(null));
        out.set(
                "services",
                contract.tariff()
                        .flatMap(tariff -> regulation.plan(contract.edition(), tariff))
                        .map(plan -> writer.services(regulation, plan))
                        .orElse(null));
        out.set(
                "owner",
                assessment.flatMap(Assessment::owner).map(writer::owner).orElse(null));
        out.set("owners", writer.rulings(assessment.map(Assessment::rulings).orElse(List.of())));
        out.set(
                "obligations",
                writer.obligations(assessment.map(Assessment::obligations).orElse(List.of())));
        out.set("reportPeriod", scenario.reportPeriod() == null ? null : writer.reportPeriod(scenario.reportPeriod()));
        out.set(
                "errors",
                writer.errors(assessment
                        .map(Assessment::errors)
                        .orElseGet(() ->
                                engine.termError(regulation, contract).stream().toList())));
        return out;
    }

    private JsonNode evaluate(JsonNode in, JsonProblems problems) {
        List<Scenario> scenarios = scenarios(in, problems);
        if (!in.isArray()) {
            return answer(scenarios.get(0));
        }
        ArrayNode out = JsonNodeFactory.instance.arrayNode(scenarios.size());
        scenarios.forEach(scenario -> out.add(answer(scenario)));
        return out;
    }

    private static JsonNode tree(Reader source, JsonProblems problems) throws IOException {
        Optional<JsonNode> tree = StrictJson.parse(source, problems);
        problems.throwIfAny();
        return tree.orElseThrow(() -> new InvalidConfigurationException(problems.all()));
    }

    private List<Scenario> scenarios(JsonNode in, JsonProblems problems) {
        ScenarioReader reader = new ScenarioReader(problems, engine.regulations());
        List<Scenario> scenarios = new ArrayList<>(in.size());
        if (in.isArray()) {
            for (int i = 0; i < in.size(); i++) {
                reader.read("$[" + i + "]", in.get(i)).ifPresent(scenarios::add);
            }
        } else {
            reader.read("$", in).ifPresent(scenarios::add);
        }
        problems.throwIfAny();
        return scenarios;
    }
}
