package io.spp.testkit.device;

import io.spp.testkit.traffic.Traffic;
import java.util.List;

/**
 * A sensor whose maker chose the SPP push format: the reference for it, with numbered messages, waiting for the acknowledgement, sending
 * again and back-filling what an outage kept back. The format is described in {@code docs/push-format.md}.
 */
public final class SimulatedSpp {

    /** How the sensor tells what it counted. */
    public enum Form {
        /** Persons of each interval. */
        INTERVALS,
        /** The state of its counters at the end of each interval. */
        COUNTERS
    }

    private SimulatedSpp() {}

    /** A device that pushes intervals. */
    public static SimulatedDevice of(DeviceSettings settings, Traffic traffic) {
        return of(settings, traffic, Form.INTERVALS);
    }

    /** A device that pushes in one form. */
    public static SimulatedDevice of(DeviceSettings settings, Traffic traffic, Form form) {
        return new SimulatedDevice("spp", false, settings, traffic, List.of(new SppPush(settings, form)));
    }
}
