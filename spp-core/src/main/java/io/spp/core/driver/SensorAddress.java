package io.spp.core.driver;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Where one sensor is and who it is.
 *
 * @param sensor the sensor's id in the site file
 * @param device the identity that its messages print
 * @param url its base address, such as {@code http://10.0.7.17}; empty for one that only pushes
 * @param zone the zone of its local times
 */
public record SensorAddress(String sensor, String device, String url, ZoneId zone) {

    public SensorAddress {
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(zone, "zone");
    }
}
