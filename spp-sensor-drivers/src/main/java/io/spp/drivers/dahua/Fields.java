package io.spp.drivers.dahua;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.JsonPlace;
import java.util.Optional;

/** The fields of one record, however it is written; a field in another is named with a dot. */
interface Fields {

    /** The text of a field; absent where there is none. */
    Optional<String> find(String name) throws MalformedPayloadException;

    /** How a refusal names a field. */
    String place(String name);

    /** The fields of a JSON object. */
    static Fields of(JsonPlace object) {
        return new Fields() {
            @Override
            public Optional<String> find(String name) throws MalformedPayloadException {
                Optional<JsonPlace> place = Optional.of(object);
                for (String step : name.split("\\.")) {
                    place = place.flatMap(each -> each.find(step));
                }
                return place.isPresent() && place.get().isScalar()
                        ? Optional.of(place.get().text())
                        : Optional.empty();
            }

            @Override
            public String place(String name) {
                return object.path() + "." + name;
            }
        };
    }
}
