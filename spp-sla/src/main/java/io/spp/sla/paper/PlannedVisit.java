package io.spp.sla.paper;

import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.casebook.Maintenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A visit of which the client's representative at the site is told (4.2.4.1).
 *
 * @param day when
 * @param time from when to when, such as {@code 10:00–12:00}; empty where it is still to be agreed
 * @param purpose what for
 * @param visitors who comes; empty where not known
 * @param works what is to be done; may be empty
 */
public record PlannedVisit(LocalDate day, String time, VisitPurpose purpose, String visitors, List<String> works) {

    public PlannedVisit {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(visitors, "visitors");
        works = List.copyOf(works);
    }

    /**
     * What the log says of the visit agreed last; empty if none is.
     *
     * @param time from when to when; may be empty
     * @param visitors who comes; may be empty
     */
    public static Optional<PlannedVisit> of(Incident incident, String time, String visitors) {
        List<String> works = Maintenance.in(incident.events())
                .map(plan ->
                        plan.checklist().stream().map(Maintenance.Item::text).toList())
                .orElse(List.of());
        return incident.events().stream()
                .filter(event -> event.type() == IncidentEventType.VISIT_AGREED
                        && !event.detail("for").isEmpty())
                .reduce((earlier, later) -> later)
                .map(event -> new PlannedVisit(
                        LocalDate.parse(event.detail("for")), time, VisitPurpose.of(event), visitors, works));
    }
}
