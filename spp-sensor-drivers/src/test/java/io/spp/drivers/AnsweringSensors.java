package io.spp.drivers;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.driver.AnsweringDevice;
import io.spp.testkit.server.DeviceApi;
import io.spp.testkit.server.DeviceServer;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.TrafficModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Simulated sensors of several vendors that answer for three busy hours, counted in quarters; each serves all rules. */
final class AnsweringSensors {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeRange HELD = TimeRange.of(Instant.parse("2025-10-31T09:00:00Z"), Duration.ofHours(3));
    private static final Map<String, String> LOGIN = Map.of("user", "spp", "password", "open sesame");

    static final AnsweringDevice HIKVISION = digest(DeviceApi::hikvision);
    static final AnsweringDevice AXIS = digest(DeviceApi::axis);
    static final AnsweringDevice MILESIGHT = basic(DeviceApi::milesight);
    static final AnsweringDevice DAHUA = digest((device, time) -> DeviceApi.dahua(device, time, "spp", "open sesame"));
    static final AnsweringDevice TIGRA = basic(DeviceApi::tigra);

    private AnsweringSensors() {}

    private static AnsweringDevice digest(BiFunction<SimulatedDevice, InstantSource, DeviceApi> api) {
        return start(DeviceServer.builder(api(api)).digest("spp", "open sesame", "MD5"));
    }

    private static AnsweringDevice basic(BiFunction<SimulatedDevice, InstantSource, DeviceApi> api) {
        return start(DeviceServer.builder(api(api)).basic("spp", "open sesame"));
    }

    private static AnsweringDevice start(DeviceServer.Builder builder) {
        try {
            return new AnsweringDevice(builder.start().url(), LOGIN, HELD, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeviceApi api(BiFunction<SimulatedDevice, InstantSource, DeviceApi> api) {
        SimulatedDevice device = SimulatedXovis.of(
                DeviceSettings.builder("s-1", "80:1F:12:00:00:01", HELD.start().minus(Duration.ofHours(9)))
                        .zone(BERLIN)
                        .channel("1", "door")
                        .interval(Duration.ofMinutes(15))
                        .perPackage(1)
                        .build(),
                TrafficModel.builder(11)
                        .zone(BERLIN)
                        .opening(LocalTime.of(0, 0), LocalTime.of(23, 0))
                        .days(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 1))
                        .line("door", 4000)
                        .build(),
                SimulatedXovis.Form.LOGICS);
        return api.apply(device, VirtualTime.startingAt(Instant.parse("2025-11-01T10:00:00Z")));
    }
}
