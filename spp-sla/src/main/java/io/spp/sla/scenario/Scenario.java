package io.spp.sla.scenario;

import io.spp.core.incident.IncidentEvent;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.regulation.Regulation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to the engine.
 *
 * @param regulation the regulation that the contract names
 * @param contract what was agreed
 * @param sensor the sensor that the incident concerns; absent if it is not said
 * @param events the log of the incident; empty without one
 * @param reportPeriod the time for which a report is asked; absent if none is
 * @param moment when the question is asked; absent if it is not said
 */
public record Scenario(
        Regulation regulation,
        Contract contract,
        @Nullable String sensor,
        List<IncidentEvent> events,
        @Nullable ReportPeriod reportPeriod,
        @Nullable Instant moment) {

    public Scenario {
        Objects.requireNonNull(regulation, "regulation");
        Objects.requireNonNull(contract, "contract");
        events = List.copyOf(events);
    }

    /** The contract that the incident is judged by: as it covers the sensor. */
    public Contract incidentContract() {
        return sensor == null ? contract : contract.forSensor(sensor);
    }

    /** When the question is asked: as it says, or at the latest event; empty if there is neither. */
    public Optional<Instant> now() {
        return moment != null
                ? Optional.of(moment)
                : events.stream().map(IncidentEvent::at).max(Instant::compareTo);
    }
}
