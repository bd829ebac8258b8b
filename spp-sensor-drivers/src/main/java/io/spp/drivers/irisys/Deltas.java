package io.spp.drivers.irisys;

import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.Crossings;
import io.spp.drivers.wire.JsonPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What MQTT tells: by how much a register grew, and when. The register carries the direction, which only the site's mapping knows. A growth
 * by nothing, and an empty list, say that the device is there.
 */
final class Deltas {

    private Deltas() {}

    static List<Signal> signals(List<JsonPlace> deltas, String device, Instant receivedAt)
            throws MalformedPayloadException {
        Crossings crossings = new Crossings(device);
        for (JsonPlace delta : deltas) {
            int persons = delta.get("value").count();
            if (persons > 0) {
                Instant at = delta.get("t").instant(Optional.empty());
                crossings.add(delta.get("register").text(), at, Direction.UNKNOWN, persons);
            }
        }
        return crossings.signals().isEmpty() ? List.of(new Signal.Alive(device, receivedAt)) : crossings.signals();
    }
}
