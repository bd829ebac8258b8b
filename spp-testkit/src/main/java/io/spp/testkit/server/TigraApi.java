package io.spp.testkit.server;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The journal of a counter «Посещаемость» after the tests of ShiruiChan/venture-task01: one line, event 11 at the end of each interval. */
final class TigraApi implements DeviceApi {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yy HH:mm");

    private final Register register;

    TigraApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        return switch (request.path()) {
            case "/id.xml" -> DeviceAnswer.ok("text/xml", "<id><serial>1234567</serial></id>");
            case "/journal.cgi" -> DeviceAnswer.ok("text/plain", journal(request), CYRILLIC);
            default -> DeviceAnswer.status(404);
        };
    }

    /** The lines whose time, the end of an interval, falls on the day. */
    private String journal(DeviceRequest request) {
        LocalDate day =
                LocalDate.ofEpochDay(Long.parseLong(request.parameter("d").orElse("0")));
        ZoneId zone = register.settings().zone();
        var interval = register.settings().interval();
        TimeRange ends = TimeRange.of(
                day.atStartOfDay(zone).toInstant().minus(interval),
                day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
        String line = register.settings().channels().values().iterator().next();
        StringBuilder journal = new StringBuilder();
        for (Register.Interval each : register.intervals(line, ends)) {
            journal.append(TIME.format(each.range().end().atZone(zone)) + ",11,"
                    + each.tally().in() + "," + each.tally().out() + "\r\n");
        }
        return journal.toString();
    }
}
