package io.spp.server;

import io.spp.core.fleet.CountingSystem;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.store.IncidentLog;
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

    private static final String REGULATION = "rarus-spp-2";

    private final SlaEngine engine = SlaEngine.standard();
    private final Regulation regulation;
    private final Map<String, Contract> bySite = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();

    private Contracts(Fleet fleet) {
        regulation = engine.regulations().byId(REGULATION).orElseThrow();
        ScenarioJson reader = ScenarioJson.of(engine);
        fleet.clients().forEach(client -> client.sites().forEach(site -> clients.put(site.id(), client.id())));
        fleet.sites()
                .forEach(site -> site.system()
                        .flatMap(fleet::system)
                        .flatMap(CountingSystem::contractJson)
                        .ifPresent(json -> bySite.put(site.id(), reader.contract(json, regulation))));
    }

    /**
     * Reads the contracts that the fleet file names.
     *
     * @throws io.spp.core.text.InvalidConfigurationException if one is wrong; lists every mistake
     */
    public static Contracts of(Fleet fleet) {
        return new Contracts(fleet);
    }

    /** What is owed in an incident at a moment; empty where its site has no contract. */
    public Optional<Assessment> assess(Incident incident, Instant now) {
        return Optional.ofNullable(bySite.get(incident.site()))
                .map(contract -> engine.assess(regulation, contract, incident.events(), now));
    }

    /** The contract of a site's counting system; empty where there is none. */
    public Optional<Contract> contract(String site) {
        return Optional.ofNullable(bySite.get(site));
    }

    /** The regulation that the contracts are under. */
    public Regulation regulation() {
        return regulation;
    }

    /** An incident as a support desk sees it at a moment; empty where its site has no contract, or one with a calendar that is not known. */
    public Optional<DeskCase> deskCase(Incident incident, Instant now) {
        Contract contract = bySite.get(incident.site());
        return contract == null
                ? Optional.empty()
                : engine.deadlines(regulation, contract)
                        .map(deadlines -> new DeskCase(
                                clients.getOrDefault(incident.site(), ""),
                                incident.site(),
                                incident.id(),
                                incident.events(),
                                engine.assess(regulation, contract, incident.events(), now),
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
}
