package io.spp.drivers.xovis;

import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tells crossings of one line at one instant apart without the number of the person's track: by their order among those of the same
 * direction. The same message sent again gives the same numbers.
 */
final class Crossings {

    private record Spot(String channel, Instant at, Direction direction) {}

    private final String device;
    private final Map<Spot, Integer> seen = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();

    Crossings(String device) {
        this.device = device;
    }

    void add(String channel, Instant at, Direction direction) {
        int order = seen.merge(new Spot(channel, at, direction), 1, Integer::sum) - 1;
        int number = 3 * order + direction.ordinal();
        signals.add(new Signal.Crossing(device, channel, at, direction, 1, OptionalInt.of(number)));
    }

    List<Signal> signals() {
        return signals;
    }
}
