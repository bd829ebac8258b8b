package io.spp.drivers.xovis;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.JsonPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the tracks of a live push belong to; a group crosses the same line shortly after each of its persons and is not counted again. */
final class TrackedObjects {

    /** From this number on, firmware 5 numbers tracks of groups. */
    private static final long FIRST_GROUP = 1L << 31;

    private final Map<Long, String> types = new HashMap<>();

    private TrackedObjects() {}

    static TrackedObjects in(JsonPlace push) throws MalformedPayloadException {
        TrackedObjects objects = new TrackedObjects();
        for (JsonPlace frame : push.objects("frames")) {
            for (JsonPlace object : frame.objects("tracked_objects")) {
                Optional<JsonPlace> track = object.find("track_id");
                Optional<JsonPlace> type = object.find("type");
                if (track.isPresent() && type.isPresent()) {
                    objects.types.put(track.get().counter(), type.get().text());
                }
            }
        }
        return objects;
    }

    /** Whether an event is about a person; true where the message does not tell. */
    boolean isCountable(JsonPlace event) throws MalformedPayloadException {
        Optional<JsonPlace> track = event.find("attributes").flatMap(attributes -> attributes.find("track_id"));
        if (track.isEmpty()) {
            return true;
        }
        long number = track.get().counter();
        String type = types.getOrDefault(number, number < FIRST_GROUP ? "PERSON" : "GROUP");
        return type.equals("PERSON");
    }
}
