package io.spp.monitoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.time.TimeRange;
import java.time.Instant;

/**
 * A stretch in which intervals were missing.
 *
 * @param finding the key of the finding that told of it
 * @param range the stretch
 * @param remaining how many of its intervals are still missing, as far as known
 */
record Hole(String finding, TimeRange range, int remaining) {

    Hole left(int missing) {
        return new Hole(finding, range, missing);
    }

    ObjectNode write() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("finding", finding)
                .put("from", range.start().toString())
                .put("to", range.end().toString())
                .put("remaining", remaining);
    }

    static Hole read(JsonNode json) {
        TimeRange range = TimeRange.of(
                Instant.parse(json.path("from").asText()),
                Instant.parse(json.path("to").asText()));
        return new Hole(json.path("finding").asText(), range, json.path("remaining").asInt());
    }
}
