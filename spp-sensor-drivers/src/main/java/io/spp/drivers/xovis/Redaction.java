package io.spp.drivers.xovis;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.JsonPlace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
        Set<JsonPlace> groups = groups(message);
        return message.keeping(place -> isKept(place) && !groups.contains(place), payload);
    }

    private static boolean isKept(JsonPlace place) {
        String name = place.name();
        return place.isTop() ? CONTENTS.contains(name) || FRAME.contains(name) : !PERSONAL.contains(name);
    }

    /** The events that are about groups. */
    private static Set<JsonPlace> groups(JsonPlace message) throws MalformedPayloadException {
        Set<JsonPlace> groups = new HashSet<>();
        Optional<JsonPlace> live = message.find("live_data");
        if (live.isPresent()) {
            TrackedObjects objects = TrackedObjects.in(live.get().object());
            for (JsonPlace frame : live.get().objects("frames")) {
                for (JsonPlace event : frame.objects("events")) {
                    if (event.isElement() && !objects.isCountable(event)) {
                        groups.add(event);
                    }
                }
            }
        }
        return groups;
    }
}
