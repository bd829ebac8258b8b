package io.spp.drivers.wire;

import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tells crossings of one channel at one instant apart without the number of the person's track: by their order among those of the same
 * direction. The same message sent again gives the same numbers.
 */
public final class Crossings {

    private record Spot(String channel, Instant at, Direction direction) {}

    private final String device;
    private final Map<Spot, Integer> seen = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();

    /**
     * @param device the device that sends the message
     */
    public Crossings(String device) {
        this.device = device;
    }

    /** One person crossed. */
    public void add(String channel, Instant at, Direction direction) {
        add(channel, at, direction, 1);
    }

    /** Some persons crossed; none is no crossing. */
    public void add(String channel, Instant at, Direction direction, int persons) {
        if (persons > 0) {
            int order = seen.merge(new Spot(channel, at, direction), 1, Integer::sum) - 1;
            int number = 3 * order + direction.ordinal();
            signals.add(new Signal.Crossing(device, channel, at, direction, persons, OptionalInt.of(number)));
        }
    }

    /** The crossings in the order in which they were added. */
    public List<Signal> signals() {
        return signals;
    }
}
