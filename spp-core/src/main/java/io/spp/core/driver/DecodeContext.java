package io.spp.core.driver;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What decoding needs to know beside the payload.
 *
 * @param zone the zone of device-local times; absent where nobody said
 * @param settings the sensor's settings
 */
public record DecodeContext(Optional<ZoneId> zone, DriverSettings settings) {

    /** A context without zone and settings. */
    public static DecodeContext empty() {
        return new DecodeContext(Optional.empty(), DriverSettings.none());
    }

    /** A context with a zone only. */
    public static DecodeContext in(ZoneId zone) {
        return new DecodeContext(Optional.of(zone), DriverSettings.none());
    }
}
