package io.spp.monitoring.rule;

import java.time.Instant;
import java.util.Objects;

/**
 * What became of a finding.
 *
 * @param kind whether it is new, has changed or is over
 * @param finding the finding as it is now
 * @param at the event time at which this could first be known
 */
public record Transition(Kind kind, Finding finding, Instant at) {

    /** What can become of a finding. */
    public enum Kind {
        /** It is new. */
        OPENED,
        /** It lasts, and is surer or longer. */
        UPDATED,
        /** It is over. */
        ENDED
    }

    public Transition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(at, "at");
    }
}
