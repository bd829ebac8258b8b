package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** A kind of fault that can be told from a line's counts. Immutable; safe for all threads. */
public interface Rule {

    /** Its id, such as {@code SILENT}: upper case, unique among the rules in use. */
    String id();

    /** Whether the counts in its findings are wrong and must not stand in figures; false for a rule about absence. */
    default boolean marksCounts() {
        return true;
    }

    /** A finding that ends so long after it was detected, or later, has become the new usual: the line is judged by it from then on; empty if never. */
    default Optional<Duration> acceptedAfter() {
        return Optional.empty();
    }

    /**
     * Begins or continues to watch a line.
     *
     * @param line the line
     * @param state what {@link LineRule#state} gave earlier; empty for a new line
     */
    LineRule watch(MonitoredLine line, Optional<JsonNode> state);
}
