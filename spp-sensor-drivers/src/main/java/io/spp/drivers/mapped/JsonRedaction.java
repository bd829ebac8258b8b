package io.spp.drivers.mapped;

import io.spp.core.driver.Payload;
import io.spp.drivers.wire.JsonPlace;
import java.util.Locale;
import java.util.Set;

/** Takes out of a message of an unknown maker what is about persons by its name, and any text so long that it may be a picture. */
public final class JsonRedaction {

    private static final int LONGEST = 1000;

    private static final Set<String> PERSONAL = Set.of(
            "age",
            "ages",
            "client_mac",
            "embedding",
            "employee",
            "ethnicity",
            "face",
            "face_id",
            "faceid",
            "faces",
            "gender",
            "height",
            "image",
            "images",
            "license_plate",
            "people_id",
            "person",
            "person_id",
            "personid",
            "photo",
            "photos",
            "picture",
            "pictures",
            "plate",
            "snapshot",
            "thumbnail",
            "track",
            "track_id",
            "tracked_objects",
            "trackid",
            "tracks",
            "trajectory");

    private JsonRedaction() {}

    /** The payload without them. */
    public static Payload of(JsonPlace message, Payload payload) {
        return message.keeping(place -> !isPersonal(place), payload);
    }

    private static boolean isPersonal(JsonPlace place) {
        return PERSONAL.contains(place.name().toLowerCase(Locale.ROOT)) || place.isText() && place.length() > LONGEST;
    }
}
