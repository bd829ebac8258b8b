package io.spp.drivers;

import io.spp.core.driver.Signal.Counting;
import io.spp.core.driver.Signal.IntervalCount;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A simulated Xovis sensor that answers for three busy hours; one serves all rules. */
final class AnsweringXovis {

    private static final String SERIAL = "80:1F:12:00:00:01";
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final TimeRange HELD = TimeRange.of(Instant.parse("2025-10-31T09:00:00Z"), Duration.ofHours(3));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static final AnsweringDevice DEVICE = start();

    private AnsweringXovis() {}

    private static AnsweringDevice start() {
        SimulatedDevice device = SimulatedXovis.of(
                DeviceSettings.builder("s-1", SERIAL, HELD.start().minus(Duration.ofHours(9)))
                        .zone(MOSCOW)
                        .channel("1001", "door")
                        .build(),
                TrafficModel.builder(7)
                        .zone(MOSCOW)
                        .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
                        .days(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 1))
                        .line("door", 4000)
                        .build(),
                SimulatedXovis.Form.LOGICS);
        List<Counting> counts = new ArrayList<>();
        for (Instant at = HELD.start(); at.isBefore(HELD.end()); at = at.plus(MINUTE)) {
            TimeRange minute = TimeRange.of(at, MINUTE);
            device.reading("door", at)
                    .ifPresent(tally ->
                            counts.add(new IntervalCount(SERIAL, "1001", Optional.of(minute), minute.end(), tally, 1)));
        }
        try {
            DeviceServer server = DeviceServer.builder(
                            DeviceApi.xovis(device, VirtualTime.startingAt(Instant.parse("2025-11-01T10:00:00Z"))))
                    .basic("spp", "open sesame")
                    .start();
            return new AnsweringDevice(server.url(), Map.of("user", "spp", "password", "open sesame"), HELD, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
