package io.spp.testkit.server;

import io.spp.testkit.device.SimulatedDevice;
import java.time.InstantSource;

/** What a device answers to whom it trusts. Called by several threads. */
@FunctionalInterface
public interface DeviceApi {

    /** The answer to a request; 404 to one that it does not know. */
    DeviceAnswer answer(DeviceRequest request);

    /** Whether a request is answered without user and password. */
    default boolean isPublic(DeviceRequest request) {
        return false;
    }

    /**
     * Xovis firmware 5: history, info, state and time, the trigger of push agents, updates, recordings.
     *
     * @param device what it counts
     * @param time the true time
     */
    static DeviceApi xovis(SimulatedDevice device, InstantSource time) {
        return new XovisApi(device, time);
    }

    /**
     * Xovis firmware 3 and 4: counters and status as XML.
     *
     * @param device what it counts
     * @param time the true time
     */
    static DeviceApi xovisLegacy(SimulatedDevice device, InstantSource time) {
        return new XovisLegacyApi(device, time);
    }
}
