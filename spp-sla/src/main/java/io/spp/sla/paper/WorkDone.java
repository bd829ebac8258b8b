package io.spp.sla.paper;

import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.casebook.Maintenance;
import io.spp.sla.ownership.Finding;
import io.spp.sla.ownership.Location;
import io.spp.sla.ownership.Supply;
import io.spp.sla.ownership.Warranty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an Act records (4.2.4.1).
 *
 * @param day when the work was done
 * @param purpose what for
 * @param findings the causes found; may be empty
 * @param works the work, item by item
 * @param result how it ended, in words; may be empty
 */
public record WorkDone(LocalDate day, VisitPurpose purpose, List<Finding> findings, List<Work> works, String result) {

    public WorkDone {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(result, "result");
        findings = List.copyOf(findings);
        works = List.copyOf(works);
    }

    /**
     * What the log says of the last visit; empty if there was none. A maintenance visit brings its checklist.
     *
     * @param zone the zone of the site
     * @param works further work, all done
     * @param result how it ended; may be empty
     */
    public static Optional<WorkDone> of(Incident incident, ZoneId zone, List<String> works, String result) {
        List<Work> all = new ArrayList<>();
        Maintenance.in(incident.events())
                .ifPresent(plan -> plan.checklist()
                        .forEach(item ->
                                all.add(new Work(item.text(), item.doneAt().isPresent()))));
        works.forEach(text -> all.add(new Work(text, true)));
        return incident.events().stream()
                .filter(event -> event.type() == IncidentEventType.VISITED)
                .reduce((earlier, later) -> later)
                .map(event -> new WorkDone(
                        LocalDate.ofInstant(event.at(), zone), VisitPurpose.of(event), findings(event), all, result));
    }

    private static List<Finding> findings(IncidentEvent visit) {
        List<Finding> findings = new ArrayList<>();
        if (visit.details().get("findings") instanceof List<?> list) {
            for (Object each : list) {
                Map<?, ?> map = (Map<?, ?>) each;
                findings.add(new Finding(
                        Location.valueOf(word(map, "location")),
                        Supply.valueOf(word(map, "supplier")),
                        Supply.valueOf(word(map, "installer")),
                        Warranty.valueOf(word(map, "warranty"))));
            }
        }
        return findings;
    }

    private static String word(Map<?, ?> finding, String key) {
        Object value = finding.get(key);
        return value == null ? "UNKNOWN" : value.toString();
    }

    /**
     * One item.
     *
     * @param text what was to be done
     * @param done whether it was
     */
    public record Work(String text, boolean done) {

        public Work {
            Objects.requireNonNull(text, "text");
        }
    }
}
