package com.example.quickstart;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.Fault;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.device.Uplink;
import io.spp.testkit.simulation.Simulation;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Stands in for a sensor above a door: it pushes five weeks of counts over HTTP, every two hours, and has no power for an afternoon. */
final class SimulatedDoor {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
    private static final TimeRange POWER_CUT =
            TimeRange.of(FIRST_DAY.plusDays(31).atTime(13, 20).atZone(ZONE).toInstant(), Duration.ofMinutes(225));

    private final Traffic traffic = TrafficModel.builder(1)
            .zone(ZONE)
            .days(FIRST_DAY, FIRST_DAY.plusWeeks(5))
            .line("main-door", 4_200)
            .build();
    private final VirtualTime time = VirtualTime.startingAt(traffic.range().start());

    InstantSource time() {
        return time;
    }

    TimeRange lastWeek() {
        return TimeRange.of(
                FIRST_DAY.plusWeeks(4).atStartOfDay(ZONE).toInstant(),
                traffic.range().end());
    }

    void pushFiveWeeksTo(InetSocketAddress server) {
        URI address = URI.create("http://" + server.getHostString() + ":" + server.getPort());
        DeviceSettings settings = DeviceSettings.builder("s-1", "80:1F:12:00:00:01", time.instant())
                .zone(ZONE)
                .channel("1001", "main-door")
                .interval(Duration.ofMinutes(5))
                .perPackage(24)
                .fault(new Fault.OfflineLost(POWER_CUT))
                .build();
        Simulation.builder(traffic, Uplink.http(address, Duration.ofSeconds(10)))
                .devices(List.of(SimulatedXovis.of(settings, traffic, SimulatedXovis.Form.LOGICS)))
                .time(time)
                .build()
                .run(traffic.range(), settings.packageLength(), step -> {});
    }
}
