package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one person at the desk leaves for the next. Notes and assignments are events of the incident: they are added, never changed.
 *
 * @param at when it was written
 * @param author who wrote it
 * @param text what it says
 */
public record DeskNote(Instant at, String author, String text) {

    /** The most characters of a note, a name or an assignee. */
    public static final int LONGEST = 4_000;

    private static final String TEXT = "text";
    private static final String ASSIGNEE = "assignee";

    public DeskNote {
        Objects.requireNonNull(at, "at");
        require("author", author);
        require(TEXT, text);
    }

    /** This note as an event of an incident. */
    public IncidentEvent event(String incident, Instant recordedAt) {
        return new IncidentEvent(incident, IncidentEventType.NOTED, at, recordedAt, author, Map.of(TEXT, text));
    }

    /**
     * An assignment as an event of an incident.
     *
     * @param assignee who works on it from now on; empty for nobody
     */
    public static IncidentEvent assignment(
            String incident, Instant at, Instant recordedAt, String author, String assignee) {
        require("author", author);
        if (!assignee.isEmpty()) {
            require(ASSIGNEE, assignee);
        }
        return new IncidentEvent(
                incident, IncidentEventType.ASSIGNED, at, recordedAt, author, Map.of(ASSIGNEE, assignee));
    }

    /** The notes of an incident up to a moment, the oldest first. */
    static List<DeskNote> of(List<IncidentEvent> log, Instant now) {
        return log.stream()
                .filter(event ->
                        event.type() == IncidentEventType.NOTED && !event.at().isAfter(now))
                .sorted(Comparator.comparing(IncidentEvent::at))
                .map(event -> new DeskNote(event.at(), event.actor(), event.detail(TEXT)))
                .toList();
    }

    /** Who works on an incident at a moment. */
    static Optional<String> assignee(List<IncidentEvent> log, Instant now) {
        return log.stream()
                .filter(event -> event.type() == IncidentEventType.ASSIGNED
                        && !event.at().isAfter(now))
                .sorted(Comparator.comparing(IncidentEvent::at))
                .reduce((earlier, later) -> later)
                .map(event -> event.detail(ASSIGNEE))
                .filter(assignee -> !assignee.isEmpty());
    }

    private static void require(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST + " characters: " + text);
        }
    }
}
