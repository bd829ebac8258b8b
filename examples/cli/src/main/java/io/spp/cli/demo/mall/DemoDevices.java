package io.spp.cli.demo.mall;

import io.spp.core.calendar.DayKind;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.Fault;
import io.spp.testkit.device.SimulatedBrickstream;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The visitors of the demo and the sensors that count them, with what goes wrong on the way. */
final class DemoDevices {

    /** The first of eight weeks of history. */
    static final LocalDate HISTORY = LocalDate.of(2025, 9, 1);

    /** The first day on which sensors push. */
    static final LocalDate FIRST_DAY = HISTORY.plus(Period.ofWeeks(8));

    private static final double BUSIEST_DOOR = 2600;

    private DemoDevices() {}

    static Traffic traffic(long seed, int days) {
        ProductionCalendar calendar = ProductionCalendar.russian();
        TrafficModel.Builder model = TrafficModel.builder(seed)
                .zone(DemoSite.ZONE)
                .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
                .days(HISTORY, FIRST_DAY.plusDays(days))
                .dayFactor(day -> calendar.day(day).kind() == DayKind.HOLIDAY ? 1.15 : 1);
        DemoSite.DOORS.forEach(door -> model.line(door.line(), BUSIEST_DOOR * door.share()));
        return model.build();
    }

    static List<SimulatedDevice> devices(Traffic traffic) {
        List<SimulatedDevice> devices = new ArrayList<>();
        for (DemoSite.Door door : DemoSite.DOORS) {
            DeviceSettings.Builder settings = DeviceSettings.builder(door.sensor(), door.device(), start())
                    .zone(DemoSite.ZONE)
                    .channel(door.channel(), door.line())
                    .interval(DemoSite.INTERVAL)
                    .perPackage(Math.toIntExact(DemoSite.PACKAGE.dividedBy(DemoSite.INTERVAL)));
            faults(door.line()).forEach(settings::fault);
            devices.add(
                    door.driver().equals("brickstream")
                            ? SimulatedBrickstream.of(settings.build(), traffic)
                            : SimulatedXovis.of(
                                    settings.build(), traffic, SimulatedXovis.Form.LOGICS, SimulatedXovis.Form.STATUS));
        }
        return devices;
    }

    static Instant start() {
        return FIRST_DAY.atStartOfDay(DemoSite.ZONE).toInstant();
    }

    /** Everything that goes wrong. */
    static List<Fault> faults() {
        return DemoSite.DOORS.stream()
                .flatMap(door -> faults(door.line()).stream())
                .toList();
    }

    private static List<Fault> faults(String line) {
        return switch (line) {
            case "door-3" -> List.of(new Fault.OfflineBackfilled(local("2025-11-06T15:20", "2025-11-06T17:40")));
            case "door-2" -> List.of(new Fault.OfflineLost(local("2025-11-11T10:05", "2025-11-12T18:40")));
            case "door-4" -> List.of(new Fault.Frozen(local("2025-11-14T11:35", "2025-11-14T16:30"), Tally.of(12, 11)));
            case "door-1" -> List.of(new Fault.CountsWhileClosed(local("2025-11-18T01:10", "2025-11-18T03:00"), 4));
            default -> List.of();
        };
    }

    private static TimeRange local(String from, String to) {
        return TimeRange.of(
                LocalDateTime.parse(from).atZone(DemoSite.ZONE).toInstant(),
                LocalDateTime.parse(to).atZone(DemoSite.ZONE).toInstant());
    }
}
