package io.spp.server;

import io.spp.core.fleet.CountingSystem;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.store.IncidentLog;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import io.spp.sla.contract.Contract;
import io.spp.sla.desk.Assessment;
import io.spp.sla.desk.DeskCase;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contracts of a fleet's counting systems, and what follows from them for incidents. */
public final class Contracts {

    private static final Texts TEXTS = Texts.load("contracts", Contracts.class::getResourceAsStream);
    private static final String REGULATION = "rarus-spp-2";

    private final SlaEngine engine;
    private final Map<String, Agreement> bySite = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();

    private Contracts(Fleet fleet, SlaEngine engine) {
        this.engine = engine;
        fleet.clients().forEach(client -> client.sites().forEach(site -> clients.put(site.id(), client.id())));
        fleet.sites()
                .forEach(site -> site.system()
                        .flatMap(fleet::system)
                        .flatMap(this::agreement)
                        .ifPresent(agreement -> bySite.put(site.id(), agreement)));
    }

    /** A contract and the regulation that it names; of that regulation's versions the one in force at detection governs. */
    private record Agreement(Regulation regulation, Contract contract) {

        Contract about(Incident incident) {
            return contract.forSensor(incident.sensor());
        }
    }

    /**
     * Reads the contracts that the fleet file names.
     *
     * @throws InvalidConfigurationException if one is wrong; lists every mistake
     */
    public static Contracts of(Fleet fleet) {
        return of(fleet, SlaEngine.standard());
    }

    /**
     * Reads the contracts that the fleet file names, with a host's own regulations and calendars.
     *
     * @throws InvalidConfigurationException if one is wrong, or under a regulation that the engine does not know
     */
    public static Contracts of(Fleet fleet, SlaEngine engine) {
        return new Contracts(fleet, engine);
    }

    /** What is owed in an incident at a moment; empty where its site has no contract. */
    public Optional<Assessment> assess(Incident incident, Instant now) {
        return Optional.ofNullable(bySite.get(incident.site()))
                .map(agreed -> engine.assess(agreed.regulation(), agreed.about(incident), incident.events(), now));
    }

    /** The contract of a site's counting system; empty where there is none. */
    public Optional<Contract> contract(String site) {
        return Optional.ofNullable(bySite.get(site)).map(Agreement::contract);
    }

    /** The regulation that a site's contract is under; empty where there is no contract. */
    public Optional<Regulation> regulation(String site) {
        return Optional.ofNullable(bySite.get(site)).map(Agreement::regulation);
    }

    /** What reads and answers scenarios under the same regulations. */
    public ScenarioJson scenarios() {
        return ScenarioJson.of(engine);
    }

    /** An incident as a support desk sees it at a moment; empty where its site has no contract, or one with a calendar that is not known. */
    public Optional<DeskCase> deskCase(Incident incident, Instant now) {
        Agreement agreed = bySite.get(incident.site());
        return agreed == null
                ? Optional.empty()
                : engine.deadlines(agreed.regulation(), agreed.contract())
                        .map(deadlines -> new DeskCase(
                                clients.getOrDefault(incident.site(), ""),
                                incident.site(),
                                incident.id(),
                                incident.events(),
                                engine.assess(agreed.regulation(), agreed.about(incident), incident.events(), now),
                                deadlines));
    }

    /** All incidents of a log that were detected by a moment, as a support desk sees them. */
    public List<DeskCase> deskCases(IncidentLog incidents, Instant now) throws IOException {
        List<DeskCase> cases = new ArrayList<>();
        for (String id : incidents.incidents()) {
            Incident incident = Incident.of(incidents.events(id));
            if (!incident.detectedAt().isAfter(now)) {
                deskCase(incident, now).ifPresent(cases::add);
            }
        }
        return cases;
    }

    private Optional<Agreement> agreement(CountingSystem system) {
        String id = system.regulation().orElse(REGULATION);
        Regulation regulation = engine.regulations()
                .byId(id)
                .orElseThrow(() -> new InvalidConfigurationException(List.of(new Problem(
                        "systems " + system.id() + " regulation",
                        id,
                        TEXTS.text(
                                "regulation",
                                String.join(", ", engine.regulations().ids()))))));
        return system.contractJson()
                .map(json -> new Agreement(regulation, scenarios().contract(json, regulation)));
    }
}
