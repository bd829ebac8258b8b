package io.spp.drivers.xovis;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.JsonPlace;
import java.util.List;
import java.util.Optional;

/** Finds the serial that a message prints, wherever its version prints it. */
final class Identity {

    private static final List<String> PACKAGES = List.of("logics_data", "live_data", "status_data");

    private Identity() {}

    static String of(JsonPlace message) throws MalformedPayloadException {
        for (String name : PACKAGES) {
            Optional<JsonPlace> info = message.find(name).flatMap(place -> place.find("sensor_info"));
            if (info.isPresent()) {
                return serial(info.get(), "serial_number");
            }
        }
        Optional<JsonPlace> legacy = message.find("sensor-info");
        if (legacy.isPresent()) {
            return serial(legacy.get(), "serial-number");
        }
        for (JsonPlace event : message.objects("values")) {
            String serial = serial(event, "serial");
            if (!serial.isEmpty()) {
                return serial;
            }
        }
        return "";
    }

    static String serial(JsonPlace place, String key) throws MalformedPayloadException {
        Optional<JsonPlace> serial = place.find(key);
        return serial.isPresent() ? DeviceIdentity.ofSerial(serial.get().text()) : "";
    }
}
