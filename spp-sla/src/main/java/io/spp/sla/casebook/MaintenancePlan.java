package io.spp.sla.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A maintenance visit to be planned (4.2.9).
 *
 * @param site the site's id
 * @param day the day that both sides agreed
 * @param initiator who wants it
 * @param checklist what is to be done, in order; each item once, none blank
 * @param reason why then
 */
public record MaintenancePlan(String site, LocalDate day, Initiator initiator, List<String> checklist, String reason) {

    public MaintenancePlan {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(initiator, "initiator");
        Objects.requireNonNull(reason, "reason");
        checklist = checklist.stream().map(String::strip).distinct().toList();
        if (checklist.isEmpty() || checklist.contains("")) {
            throw new IllegalArgumentException("a maintenance visit has a checklist of items that are not blank");
        }
    }
}
