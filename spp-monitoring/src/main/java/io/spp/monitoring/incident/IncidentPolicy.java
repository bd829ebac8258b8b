package io.spp.monitoring.incident;

import java.time.Duration;

/**
 * When an incident counts as over.
 *
 * @param keepFor so long after the fault's end it is still recovering, 15 minutes by default
 * @param reopenWithin a fault of the same cause that is found so soon after the incident was resolved opens it again, 6 hours by default
 */
public record IncidentPolicy(Duration keepFor, Duration reopenWithin) {

    /** 15 minutes and 6 hours. */
    public static final IncidentPolicy DEFAULT = new IncidentPolicy(Duration.ofMinutes(15), Duration.ofHours(6));

    public IncidentPolicy {
        if (keepFor.isNegative() || reopenWithin.isNegative()) {
            throw new IllegalArgumentException("durations must not be negative: " + keepFor + ", " + reopenWithin);
        }
    }
}
