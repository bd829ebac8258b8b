package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.deadline.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One incident as the desk sees it.
 *
 * @param client whose it is
 * @param site where it is
 * @param incident its id
 * @param log all its events in the order of recording
 * @param assessment what is owed in it, at the moment of the desk
 * @param deadlines calendar, zone and working hours of its contract
 */
public record DeskCase(
        String client,
        String site,
        String incident,
        List<IncidentEvent> log,
        Assessment assessment,
        Deadlines deadlines) {

    public DeskCase {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(deadlines, "deadlines");
        log = List.copyOf(log);
    }

    /** The notes for whoever works on it next, the oldest first. */
    public List<DeskNote> notes() {
        return DeskNote.of(log, now());
    }

    /** Who works on it; empty while nobody does. */
    public Optional<String> assignee() {
        return DeskNote.assignee(log, now());
    }

    /** Whether the fault is gone or was none. */
    public boolean finished() {
        return events().stream()
                .anyMatch(event ->
                        event.type() == IncidentEventType.RESOLVED || event.type() == IncidentEventType.NO_FAULT);
    }

    Instant now() {
        return assessment.now();
    }

    /** The present date where the contract counts its days. */
    LocalDate today() {
        return deadlines.date(now());
    }

    List<CaseEvent> events() {
        return CaseLog.of(log, now()).events();
    }
}
