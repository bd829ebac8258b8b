package io.spp.drivers.irisys;

import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What MQTT tells: by how much a register grew, and when. The register carries the direction, which only the site's mapping knows. A growth
 * by nothing, and an empty list, say that the device is there.
 */
final class Deltas {

    private record Growth(String register, Instant at) {}

    private Deltas() {}

    static List<Signal> signals(List<JsonPlace> deltas, String device, Instant receivedAt)
            throws MalformedPayloadException {
        Map<Growth, Integer> seen = new HashMap<>();
        List<Signal> signals = new ArrayList<>();
        for (JsonPlace delta : deltas) {
            int persons = delta.get("value").count();
            if (persons > 0) {
                Growth growth =
                        new Growth(delta.get("register").text(), delta.get("t").instant(Optional.empty()));
                int order = seen.merge(growth, 1, Integer::sum) - 1;
                signals.add(new Signal.Crossing(
                        device, growth.register, growth.at, Direction.UNKNOWN, persons, OptionalInt.of(order)));
            }
        }
        return signals.isEmpty() ? List.of(new Signal.Alive(device, receivedAt)) : signals;
    }
}
