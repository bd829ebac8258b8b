package io.spp.core.incident;

import io.spp.core.text.BilingualText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An incident: the log of its events and what follows from it. The same log always gives the same incident. A request of the client (a report,
 * a visit) and a planned visit have logs of the same kind, which begin otherwise: see {@link #isFault}.
 */
public final class Incident {

    /** Key of the rule in the details of {@link IncidentEventType#DETECTED}. */
    public static final String RULE = "rule";

    /** Key of the line's id, absent for a whole site. */
    public static final String LINE = "line";

    /** Key of the site's id. */
    public static final String SITE = "site";

    /** Key of the sensor's id, absent where several sensors are concerned. */
    public static final String SENSOR = "sensor";

    /** Key of the instant at which the fault began. */
    public static final String SINCE = "since";

    /** Key of the instant at which the fault ended, in UPDATED, RECOVERING and RESOLVED. */
    public static final String UNTIL = "until";

    /** Key of the ids of the lines that an incident of a whole site takes together. */
    public static final String MEMBERS = "members";

    /** Key of the id of the wider incident that has the same cause. */
    public static final String PART_OF = "partOf";

    /** Key of the severity's name. */
    public static final String SEVERITY = "severity";

    /** Key of the explanation: a map with {@code ru} and {@code en}. */
    public static final String EXPLANATION = "explanation";

    private static final Set<IncidentEventType> FIRST = EnumSet.of(
            IncidentEventType.DETECTED,
            IncidentEventType.REPORT_REQUESTED,
            IncidentEventType.VISIT_REQUESTED,
            IncidentEventType.VISIT_AGREED);

    private final String id;
    private final List<IncidentEvent> events;
    private final Optional<BilingualText> newest;

    private Incident(String id, List<IncidentEvent> events, Optional<BilingualText> newest) {
        this.id = id;
        this.events = events;
        this.newest = newest;
    }

    /**
     * The incident that a log tells of.
     *
     * @param events its events in the order of recording; the first is {@link IncidentEventType#DETECTED}, or of a request or
     *     plan {@link IncidentEventType#REPORT_REQUESTED}, {@link IncidentEventType#VISIT_REQUESTED}, {@link IncidentEventType#VISIT_AGREED}
     */
    public static Incident of(List<IncidentEvent> events) {
        if (events.isEmpty() || !FIRST.contains(events.get(0).type())) {
            throw new IllegalArgumentException("an incident begins with one of " + FIRST);
        }
        return new Incident(events.get(0).incident(), List.copyOf(events), Optional.empty());
    }

    /** The id that follows from cause, subject and start: the same fault found again has the same id. */
    public static String idOf(String rule, String subject, Instant since) {
        return (rule + "." + subject + "." + since.toString().replace("-", "").replace(":", ""))
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** The same with an explanation that is newer than its log. */
    public Incident explainedBy(BilingualText explanation) {
        return new Incident(id, events, Optional.of(explanation));
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Whether something is or was wrong; a request and a planned visit are no faults. */
    public boolean isFault() {
        return events.get(0).type() == IncidentEventType.DETECTED;
    }

    /** All that happened, in the order of recording. */
    public List<IncidentEvent> events() {
        return events;
    }

    /** The rule that found it, or how a person classed it. */
    public String rule() {
        return latest(RULE);
    }

    /** The site; empty if unknown. */
    public String site() {
        return latest(SITE);
    }

    /** The line; empty for a whole site. */
    public String line() {
        return latest(LINE);
    }

    /** The sensor; empty where several are concerned. */
    public String sensor() {
        return latest(SENSOR);
    }

    /** When it could first be known, by event time: the end of the interval that settled it and the time data is awaited. */
    public Instant detectedAt() {
        return events.get(0).at();
    }

    /** When the client was first told by message (4.2.1), once it was. */
    public Optional<Instant> toldAt() {
        return events.stream()
                .filter(event -> event.type() == IncidentEventType.ALERTED)
                .map(IncidentEvent::at)
                .findFirst();
    }

    /** When the fault began; the moment of detection where that is not known. */
    public Instant since() {
        String since = latest(SINCE);
        return since.isEmpty() ? detectedAt() : Instant.parse(since);
    }

    /** When the fault ended, once it has. */
    public Optional<Instant> until() {
        if (status() == IncidentStatus.OPEN) {
            return Optional.empty();
        }
        String until = latest(UNTIL);
        return until.isEmpty() ? Optional.of(events.get(events.size() - 1).at()) : Optional.of(Instant.parse(until));
    }

    /** The wider incident of the same cause that it is a part of since it was last opened; empty if it stands alone. */
    public String partOf() {
        String whole = "";
        for (IncidentEvent event : events) {
            if (event.type() == IncidentEventType.REOPENED) {
                whole = "";
            }
            whole = event.detail(PART_OF).isEmpty() ? whole : event.detail(PART_OF);
        }
        return whole;
    }

    /** How much it matters. */
    public Severity severity() {
        String severity = latest(SEVERITY);
        return severity.isEmpty() ? Severity.MAJOR : Severity.valueOf(severity);
    }

    /** Where it stands. */
    public IncidentStatus status() {
        IncidentStatus status = IncidentStatus.OPEN;
        for (IncidentEvent event : events) {
            switch (event.type()) {
                case RECOVERING -> status = IncidentStatus.RECOVERING;
                case REOPENED -> status = IncidentStatus.OPEN;
                case RESOLVED -> status = IncidentStatus.RESOLVED;
                case NO_FAULT -> status = IncidentStatus.NO_FAULT;
                default -> {}
            }
        }
        return status;
    }

    /** The explanation in one language, {@code ru} or {@code en}; empty if none was given. */
    public String explanation(String language) {
        if (newest.isPresent()) {
            return newest.get().in(Locale.forLanguageTag(language));
        }
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).details().get(EXPLANATION) instanceof Map<?, ?> texts && texts.get(language) != null) {
                return String.valueOf(texts.get(language));
            }
        }
        return "";
    }

    private String latest(String key) {
        for (int i = events.size() - 1; i >= 0; i--) {
            String value = events.get(i).detail(key);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
