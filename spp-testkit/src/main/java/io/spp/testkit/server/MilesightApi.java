package io.spp.testkit.server;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The report of an IP camera after blipee-dev/retail-platform: hours in local time with inclusive ends, the running one with what was
 * counted so far. The channels of the device are the numbers of its lines, 1 to 4.
 */
final class MilesightApi implements DeviceApi {

    private static final int LINES = 4;
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH:mm:ss");
    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private final Register register;

    MilesightApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        if (!request.path().equals("/dataloader.cgi")
                || !request.parameter("dw").orElse("").equals("vcalogcsv")) {
            return DeviceAnswer.status(404);
        }
        StringBuilder table = new StringBuilder("StartTime, EndTime, Tolal - In, Tolal - Out, Tolal - Sum");
        for (int line = 1; line <= LINES; line++) {
            table.append(", Line" + line + " - In, Line" + line + " - Out, Line" + line + " - Sum");
        }
        table.append('\n');
        Instant end = instant(request, "time_end");
        for (Instant hour = instant(request, "time_start");
                hour.isBefore(end) && hour.isBefore(register.now());
                hour = hour.plus(Duration.ofHours(1))) {
            row(TimeRange.of(hour, Duration.ofHours(1)), table);
        }
        return DeviceAnswer.ok("text/csv", table.toString());
    }

    private void row(TimeRange hour, StringBuilder table) {
        StringBuilder lines = new StringBuilder();
        Tally total = Tally.of(0, 0);
        for (int line = 1; line <= LINES; line++) {
            Tally tally = tally(line, hour);
            total = total.plus(tally);
            lines.append(numbers(tally));
        }
        table.append(local(hour.start()) + "," + local(hour.end().minusSeconds(1)) + numbers(total) + lines + "\n");
    }

    /** A line that is not drawn has zeros, and so has an hour before the camera was there: it does not tell the one from the other. */
    private Tally tally(int line, TimeRange hour) {
        String name = register.settings().channels().get(Integer.toString(line));
        return name == null
                ? Tally.of(0, 0)
                : register.intervals(name, hour).stream()
                        .map(Register.Interval::tally)
                        .reduce(Tally.of(0, 0), Tally::plus);
    }

    private static String numbers(Tally tally) {
        return "," + tally.in() + "," + tally.out() + "," + tally.crossings();
    }

    private Instant instant(DeviceRequest request, String name) {
        return LocalDateTime.parse(request.parameter(name).orElseThrow(), ASKED)
                .atZone(register.settings().zone())
                .toInstant();
    }

    private String local(Instant instant) {
        return TOLD.format(instant.atZone(register.settings().zone()));
    }
}
