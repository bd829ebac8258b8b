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

    /**
     * Hikvision ISAPI: counting search of its first line, device information, time, firmware, restart.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     */
    static DeviceApi hikvision(SimulatedDevice device, InstantSource time) {
        return new HikvisionApi(device, time);
    }

    /**
     * Exports, live numbers, device information and firmware management of an Axis P8815-2 (3D) and of a 2D counter with one line.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     */
    static DeviceApi axis(SimulatedDevice device, InstantSource time) {
        return new AxisApi(device, time);
    }

    /**
     * The report of hours of a Milesight IP camera with up to four lines, channels {@code 1} to {@code 4}.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     */
    static DeviceApi milesight(SimulatedDevice device, InstantSource time) {
        return new MilesightApi(device, time);
    }

    /**
     * The count log of an Irisys Vector sensor; entering registers are ten times the channel, leaving ones the next number.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     * @param key its web API key
     */
    static DeviceApi irisys(SimulatedDevice device, InstantSource time, String key) {
        return IrisysApi.of(device, time, key);
    }

    /**
     * The counts CSV under {@code /counts.csv?from=…&to=…}.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     */
    static DeviceApi csv(SimulatedDevice device, InstantSource time) {
        return new TableApi(device, time);
    }

    /**
     * The journal of a Tigra counter with one line.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     */
    static DeviceApi tigra(SimulatedDevice device, InstantSource time) {
        return new TigraApi(device, time);
    }

    /**
     * The counting search of a Dahua device with one area over RPC2 and the CGI; it forgets its first RPC2 session once.
     *
     * @param device what it counts, whatever it would push
     * @param time the true time
     * @param user who may log in over RPC2; the CGI is behind the server's gate
     * @param password the user's password
     */
    static DeviceApi dahua(SimulatedDevice device, InstantSource time, String user, String password) {
        return new DahuaApi(device, time, user, password);
    }
}
