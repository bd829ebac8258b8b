package io.spp.cli;

import io.spp.core.driver.Payload;
import io.spp.core.fleet.Fleet;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedBrickstream;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** A door of a mall and the simulated sensor above it, which has counted for some days up to today. */
record Door(String line, SimulatedDevice device) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    /** Doors under sensors of two vendors, in turn. */
    static List<Door> several(int doors, LocalDate first, LocalDate end, long seed) {
        TrafficModel.Builder traffic = TrafficModel.builder(seed)
                .zone(ZONE)
                .opening(LocalTime.of(8, 0), LocalTime.of(22, 0))
                .days(first, end);
        IntStream.range(0, doors).forEach(i -> traffic.line("door-" + i, 2000));
        Traffic people = traffic.build();
        Instant start = first.atStartOfDay(ZONE).toInstant();
        return IntStream.range(0, doors)
                .mapToObj(i -> new Door("door-" + i, device(i, start, people)))
                .toList();
    }

    /** The site file's content for these doors. */
    static Fleet fleet(List<Door> doors) {
        return Fleet.builder("galereya")
                .site("mall", ZONE, site -> {
                    for (Door door : doors) {
                        DeviceSettings settings = door.device.settings();
                        site.line(door.line);
                        site.sensor(
                                settings.sensor(),
                                door.device.driver(),
                                settings.identity(),
                                sensor -> settings.channels().forEach(sensor::channel));
                    }
                })
                .build();
    }

    /** What its sensor pushes on a day, in order. */
    List<Payload> messages(LocalDate day) {
        return device.messages(TimeRange.of(
                day.atStartOfDay(ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(ZONE).toInstant()));
    }

    private static SimulatedDevice device(int number, Instant start, Traffic people) {
        boolean xovis = number % 2 == 0;
        DeviceSettings settings = DeviceSettings.builder("s-" + number, "80:1F:12:00:00:0" + number, start)
                .zone(ZONE)
                .channel(xovis ? "1001" : "0", "door-" + number)
                .perPackage(2)
                .build();
        return xovis
                ? SimulatedXovis.of(settings, people, SimulatedXovis.Form.LOGICS)
                : SimulatedBrickstream.of(settings, people);
    }
}
