package io.spp.monitoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.time.TimeRange;
import java.time.Instant;

/**
 * A stretch in which intervals were missing.
 *
 * @param incident the incident that tells of it
 * @param finding the key of the finding that told of it
 * @param range the stretch
 * @param remaining how many of its intervals are still missing; {@link #UNCOUNTED} until somebody counts
 */
record Hole(String incident, String finding, TimeRange range, int remaining) {

    static final int UNCOUNTED = 1_000_000;

    Hole left(int missing) {
        return new Hole(incident, finding, range, missing);
    }

    ObjectNode write() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("incident", incident)
                .put("finding", finding)
                .put("from", range.start().toString())
                .put("to", range.end().toString())
                .put("remaining", remaining);
    }

    static Hole read(JsonNode json) {
        TimeRange range = TimeRange.of(
                Instant.parse(json.path("from").asText()),
                Instant.parse(json.path("to").asText()));
        return new Hole(
                json.path("incident").asText(),
                json.path("finding").asText(),
                range,
                json.path("remaining").asInt());
    }
}
