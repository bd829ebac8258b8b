package io.spp.drivers.xovis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.JsonPlace;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes out of a message what is about persons: at the top only what the protocol names stays, below it everything that is not personal. */
final class Redaction {

    /** The members of which a message has at least one. */
    static final Set<String> CONTENTS =
            Set.of("logics_data", "live_data", "status_data", "content", "values", "measurements");

    private static final Set<String> FRAME =
            Set.of("sensor-time", "sensor-info", "status", "sensor_info", "package_info", "config", "resolution_ms");

    private static final Set<String> PERSONAL = Set.of(
            "tracked_objects",
            "track_id",
            "object",
            "position",
            "positions",
            "trajectory",
            "view_direction",
            "gender",
            "age",
            "height",
            "face_mask",
            "tag",
            "members",
            "members_with_tag",
            "face",
            "image",
            "picture",
            "snapshot");

    private Redaction() {}

    static Payload of(JsonPlace message, Payload payload) throws MalformedPayloadException {
        ObjectNode root = (ObjectNode) message.node();
        int before = root.size();
        root.retain(Stream.concat(CONTENTS.stream(), FRAME.stream()).toList());
        boolean changed = root.size() < before;
        Optional<JsonPlace> live = message.find("live_data");
        if (live.isPresent()) {
            changed |= dropGroups(live.get().object());
        }
        changed |= strip(root);
        return changed ? payload.withBody(JsonPlace.write(root)) : payload;
    }

    private static boolean dropGroups(JsonPlace live) throws MalformedPayloadException {
        TrackedObjects objects = TrackedObjects.in(live);
        boolean changed = false;
        for (JsonPlace frame : live.objects("frames")) {
            if (frame.node().get("events") instanceof ArrayNode events) {
                int index = 0;
                for (JsonPlace event : frame.objects("events")) {
                    if (objects.isCountable(event)) {
                        index++;
                    } else {
                        events.remove(index);
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }

    private static boolean strip(JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                if (PERSONAL.contains(names.next())) {
                    names.remove();
                    changed = true;
                }
            }
        }
        for (JsonNode child : node) {
            changed |= strip(child);
        }
        return changed;
    }
}
