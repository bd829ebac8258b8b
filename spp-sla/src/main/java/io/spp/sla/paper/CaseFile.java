package io.spp.sla.paper;

import io.spp.core.fleet.Client;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.desk.Assessment;
import java.util.Objects;
import java.util.Optional;

/**
 * What a paper says of an incident.
 *
 * @param number its number in the register
 * @param incident the incident
 * @param client whose it is
 * @param site where it is
 * @param place the line by name; the site where no line is concerned
 * @param equipment the sensor with model and identity; empty where none is named
 * @param assessment what is owed; absent where there is no contract
 */
public record CaseFile(
        String number,
        Incident incident,
        Client client,
        Site site,
        String place,
        String equipment,
        Optional<Assessment> assessment) {

    public CaseFile {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(equipment, "equipment");
        Objects.requireNonNull(assessment, "assessment");
    }

    /** An incident of a fleet; empty if the fleet does not have its site. */
    public static Optional<CaseFile> of(Fleet fleet, Incident incident, Optional<Assessment> assessment) {
        Optional<Client> client = fleet.clientOfSite(incident.site());
        return fleet.site(incident.site())
                .flatMap(site -> client.map(owner -> new CaseFile(
                        CaseBook.numberOf(incident),
                        incident,
                        owner,
                        site,
                        fleet.line(incident.line(), incident.since())
                                .map(Line::name)
                                .orElse(incident.line().isEmpty() ? site.name() : incident.line()),
                        equipment(fleet, incident),
                        assessment)));
    }

    private static String equipment(Fleet fleet, Incident incident) {
        return fleet.sensorById(incident.sensor(), incident.since())
                .map(sensor -> sensor.id() + " ("
                        + sensor.model().map(model -> model + ", ").orElse("") + sensor.device() + ")")
                .orElse(incident.sensor());
    }
}
