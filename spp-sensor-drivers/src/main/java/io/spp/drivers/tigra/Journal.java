package io.spp.drivers.tigra;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.CsvTable;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of {@code journal.cgi}: time, event, values. Events 10 and 11 count the persons up to their time, since the line before or, after
 * a pause, for the configured length. What the device did, such as being switched on, is its status.
 */
final class Journal {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)");

    private static final int IN_AND_PRESENCE = 10;

    private static final int IN_AND_OUT = 11;

    private static final Map<Integer, String> STATES = Map.of(
            1, "power on",
            2, "power off",
            3, "time set",
            7, "firmware loading",
            8, "firmware installed",
            9, "firmware failed");

    private final Payload payload;
    private final Optional<ZoneId> zone;
    private final Duration length;
    private final Periods periods;
    private final List<Signal> signals = new ArrayList<>();
    private String counted = "";

    Journal(Payload payload, Optional<ZoneId> zone, Duration length) {
        this.payload = payload;
        this.zone = zone;
        this.length = length;
        this.periods = new Periods(zone);
    }

    List<Signal> signals() throws MalformedPayloadException {
        for (CsvTable.Row row : CsvTable.read(payload, ',', CYRILLIC).rows()) {
            int event = DeviceNumber.count(row.place("event"), row.value(1));
            String time = time(row);
            if (event == IN_AND_PRESENCE) {
                count(row, time, 4);
            } else if (event == IN_AND_OUT && !time.equals(counted)) {
                count(row, time, 3);
            } else if (STATES.containsKey(event)) {
                status(row, time, event);
            }
        }
        return List.copyOf(signals);
    }

    private void count(CsvTable.Row row, String time, int outColumn) throws MalformedPayloadException {
        int in = persons(row, "in", 2);
        int out = persons(row, "out", outColumn);
        if (in != Tally.UNKNOWN || out != Tally.UNKNOWN) {
            TimeRange range = periods.ending(row.place("time"), time, length);
            signals.add(
                    new Signal.IntervalCount("", "0", Optional.of(range), payload.receivedAt(), new Tally(in, out), 1));
            counted = time;
        }
    }

    private void status(CsvTable.Row row, String time, int event) throws MalformedPayloadException {
        Instant at = DeviceTime.parse(row.place("time"), time, zone);
        String state = STATES.getOrDefault(event, "");
        signals.add(new Signal.Status(
                "",
                at,
                event == 1
                        ? Map.of(StatusField.STATE, state, StatusField.UPTIME_SECONDS, "0")
                        : Map.of(StatusField.STATE, state)));
    }

    private static int persons(CsvTable.Row row, String name, int column) throws MalformedPayloadException {
        String text = row.value(column);
        return text.isEmpty() ? Tally.UNKNOWN : DeviceNumber.count(row.place(name), text);
    }

    /** The time with a year of four digits; the year 00 means that the clock was never set. */
    private static String time(CsvTable.Row row) throws MalformedPayloadException {
        String text = row.value(0);
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw Malformed.value(row.place("time"), text, "want-tigra-time");
        }
        String year = time.group(3);
        if (year.matches("0+")) {
            throw Malformed.of("tigra-clock", row.line(), text);
        }
        return (year.length() == 2 ? "20" + year : year) + "-" + time.group(2) + "-" + time.group(1) + " "
                + time.group(4);
    }
}
