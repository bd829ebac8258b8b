package io.spp.sla.paper;

import io.spp.core.incident.IncidentEvent;

/** What a visit is for. */
public enum VisitPurpose {
    /** To find the cause (4.2.4.2). */
    DIAGNOSIS,
    /** To repair (4.2.4.1, 4.2.10). */
    REPAIR,
    /** Maintenance (4.2.9). */
    MAINTENANCE;

    /** The purpose that an event names; repair where it names none. */
    static VisitPurpose of(IncidentEvent event) {
        String name = event.detail("purpose");
        return name.isEmpty() ? REPAIR : valueOf(name);
    }
}
