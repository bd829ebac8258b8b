package io.spp.testkit.device;

import io.spp.testkit.traffic.Traffic;
import java.util.List;

/**
 * Brickstream 2300 as it pushes XML, versions 1 to 5. Channels are object ids. Its times are local; from version 2 on they stand beside
 * the epoch second.
 *
 * <p>Written after the messages of a 2300 with release 5.9.21.621, published with ethrgeist/brickstream-exporter.
 */
public final class SimulatedBrickstream {

    private static final int NEWEST = 5;

    private SimulatedBrickstream() {}

    /** A device that pushes version 5. */
    public static SimulatedDevice of(DeviceSettings settings, Traffic traffic) {
        return of(settings, traffic, NEWEST);
    }

    /**
     * A device that pushes an older version.
     *
     * @param version 1 to 5; 1 lacks version, transmit time, zone name, release and epoch seconds
     * @throws IllegalArgumentException if there is no such version, or the zone is not whole hours from UTC, which the format cannot say
     */
    public static SimulatedDevice of(DeviceSettings settings, Traffic traffic, int version) {
        return new SimulatedDevice(
                "brickstream", false, settings, traffic, List.of(new BrickstreamReport(settings, version)));
    }
}
