package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.deadline.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** Its number in the register; its id while it has none. */
    public String number() {
        return log.stream()
                .map(event -> event.detail("number"))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(incident);
    }

    /** The notes for whoever works on it next, the oldest first. */
    public List<DeskNote> notes() {
        return DeskNote.of(log, now());
    }

    /** Who works on it; empty while nobody does. */
    public Optional<String> assignee() {
        return DeskNote.assignee(log, now());
    }

    /** Whether there is no fault any more, or never was: a request and a planned visit are none. */
    public boolean finished() {
        Set<IncidentEventType> happened = EnumSet.noneOf(IncidentEventType.class);
        events().forEach(event -> happened.add(event.type()));
        return !happened.contains(IncidentEventType.DETECTED)
                || happened.contains(IncidentEventType.RESOLVED)
                || happened.contains(IncidentEventType.NO_FAULT);
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
