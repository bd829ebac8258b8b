package io.spp.sla.desk;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * How many visits took place. The regulation sets no number (A24); they are counted for reports.
 *
 * @param maintenance visits for maintenance (4.2.9)
 * @param repair visits for diagnosis or repair (4.2.4.1, 4.2.10)
 */
public record VisitCount(int maintenance, int repair) {

    /**
     * Counts the visits in the logs of any incidents.
     *
     * @param from the first instant that counts
     * @param until the first instant that does not
     */
    public static VisitCount in(Collection<List<IncidentEvent>> logs, Instant from, Instant until) {
        int maintenance = 0;
        int repair = 0;
        for (List<IncidentEvent> log : logs) {
            for (CaseEvent event : CaseLog.of(log, Instant.MAX).events()) {
                boolean counts = event.type() == IncidentEventType.VISITED
                        && !event.at().isBefore(from)
                        && event.at().isBefore(until);
                if (counts && event.text("purpose").equals("MAINTENANCE")) {
                    maintenance++;
                } else if (counts) {
                    repair++;
                }
            }
        }
        return new VisitCount(maintenance, repair);
    }
}
