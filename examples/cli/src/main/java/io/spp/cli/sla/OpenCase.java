package io.spp.cli.sla;

import io.spp.core.fleet.CountingSystem;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.incident.IncidentStatus;
import io.spp.core.store.IncidentLog;
import io.spp.sla.contract.Contract;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.scenario.Scenario;
import io.spp.sla.scenario.ScenarioJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An incident that is not closed, with the contract that it is under. */
record OpenCase(String incident, Contract contract, List<IncidentEvent> log, Instant now) {

    /** The incident of a scenario; empty without one, or if it is closed. */
    static Optional<OpenCase> of(Scenario scenario, Instant now) {
        boolean closed = scenario.events().stream()
                .anyMatch(event -> !event.at().isAfter(now)
                        && (event.type() == IncidentEventType.RESOLVED || event.type() == IncidentEventType.NO_FAULT));
        return scenario.events().isEmpty() || closed
                ? Optional.empty()
                : Optional.of(new OpenCase(
                        scenario.events().get(0).incident(), scenario.incidentContract(), scenario.events(), now));
    }

    /** The open incidents of a store whose sites have a contract. */
    static List<OpenCase> of(Fleet fleet, IncidentLog incidents, ScenarioJson reader, Regulation named, Instant now)
            throws IOException {
        List<OpenCase> cases = new ArrayList<>();
        for (String id : incidents.incidents()) {
            Incident incident = Incident.of(incidents.events(id));
            Optional<String> contract = fleet.sites().stream()
                    .filter(site -> site.id().equals(incident.site()))
                    .findFirst()
                    .flatMap(site -> site.system().flatMap(fleet::system))
                    .flatMap(CountingSystem::contractJson);
            if (incident.status() != IncidentStatus.RESOLVED && contract.isPresent()) {
                cases.add(new OpenCase(id, reader.contract(contract.get(), named), incident.events(), now));
            }
        }
        return cases;
    }
}
