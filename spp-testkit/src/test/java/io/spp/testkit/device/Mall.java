package io.spp.testkit.device;

import io.spp.core.time.TimeRange;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A mall of two days in Moscow for the tests of devices. */
final class Mall {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final Instant START = Instant.parse("2025-10-31T21:00:00Z");
    static final Traffic TRAFFIC = TrafficModel.builder(7)
            .zone(ZONE)
            .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
            .days(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 3))
            .line("door-1", 4_000)
            .line("door-2", 2_000)
            .build();

    private Mall() {}

    static DeviceSettings.Builder sensor() {
        return DeviceSettings.builder("s-1", "80:1F:12:00:00:01", START)
                .zone(ZONE)
                .channel("1001", "door-1");
    }

    /** Whole hours of the first local day. */
    static TimeRange hours(int from, int to) {
        return TimeRange.of(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(to)));
    }
}
