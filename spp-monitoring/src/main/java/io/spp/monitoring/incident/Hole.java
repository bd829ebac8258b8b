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
 * @param absent how many of its intervals had not arrived in time
 * @param remaining how many of them have not arrived yet
 */
record Hole(String finding, TimeRange range, int absent, int remaining) {

    /** The same, after somebody counted what is still missing. */
    Hole left(int missing) {
        return new Hole(finding, range, absent, Math.min(missing, remaining));
    }

    /** The same hole, known to be longer; what came late stays so. */
    Hole grown(TimeRange longer, int absentNow) {
        return new Hole(finding, longer, absentNow, Math.max(0, absentNow - late()));
    }

    int late() {
        return absent - remaining;
    }

    ObjectNode write() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("finding", finding)
                .put("from", range.start().toString())
                .put("to", range.end().toString())
                .put("absent", absent)
                .put("remaining", remaining);
    }

    static Hole read(JsonNode json) {
        TimeRange range = TimeRange.of(
                Instant.parse(json.path("from").asText()),
                Instant.parse(json.path("to").asText()));
        return new Hole(
                json.path("finding").asText(),
                range,
                json.path("absent").asInt(),
                json.path("remaining").asInt());
    }
}
