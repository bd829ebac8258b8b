package io.spp.server.report;

import io.spp.core.incident.Incident;
import io.spp.core.text.BilingualText;
import java.util.List;
import java.util.Objects;

/**
 * An incident with what follows from it under the contract.
 *
 * @param number its number in the register, such as {@code INC-1}
 * @param incident the incident
 * @param place the site or line by name
 * @param owner who is at fault and by which clause; empty words while nobody has decided
 * @param duties what is owed
 */
public record ReportedIncident(
        String number, Incident incident, String place, BilingualText owner, List<ReportedDuty> duties) {

    public ReportedIncident {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(owner, "owner");
        duties = List.copyOf(duties);
    }
}
