package io.spp.drivers.milesight;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.CsvTable;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report of an IP camera: a row for each bucket in local time with inclusive end, in and out of each line. The sum over the lines is no
 * count of its own. The running bucket is told too, with the share of it that is over.
 *
 * @param start the column of starts
 * @param end the column of ends
 * @param lines the columns of in and out by line
 */
record LineCsv(CsvTable table, int start, int end, Map<Integer, Columns> lines) {

    private static final Pattern COLUMN =
            Pattern.compile("line\\s*(\\d{1,4})\\s*-\\s*(in|out)", Pattern.CASE_INSENSITIVE);

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d*(?:\\.0*)?");

    private static final int NONE = Integer.MAX_VALUE;

    /** Where the numbers of a line stand. */
    record Columns(int in, int out) {}

    static LineCsv read(Payload payload) throws MalformedPayloadException {
        CsvTable table = CsvTable.read(payload, ',', StandardCharsets.UTF_8);
        Optional<Integer> start = table.column("StartTime");
        Optional<Integer> end = table.column("EndTime");
        if (start.isEmpty() || end.isEmpty()) {
            throw Malformed.of("milesight-csv");
        }
        return new LineCsv(
                table, start.get(), end.get(), lines(table.rows().get(0).values()));
    }

    private static Map<Integer, Columns> lines(List<String> names) throws MalformedPayloadException {
        Map<Integer, Columns> lines = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            Matcher column = COLUMN.matcher(names.get(i));
            if (column.matches()) {
                int line = Integer.parseInt(column.group(1));
                Columns known = lines.getOrDefault(line, new Columns(NONE, NONE));
                boolean in = column.group(2).equalsIgnoreCase("in");
                if ((in ? known.in : known.out) != NONE) {
                    throw Malformed.of("twice", "line 1", names.get(i));
                }
                lines.put(line, in ? new Columns(i, known.out) : new Columns(known.in, i));
            }
        }
        return lines;
    }

    List<Signal> signals(Instant receivedAt, Optional<ZoneId> zone) throws MalformedPayloadException {
        Periods periods = new Periods(zone);
        List<Signal> signals = new ArrayList<>();
        for (CsvTable.Row row : table.body()) {
            TimeRange range = periods.next("line " + row.line(), row.value(start), row.value(end));
            for (Map.Entry<Integer, Columns> line : lines.entrySet()) {
                String channel = line.getKey().toString();
                int in = persons(row, channel, "in", line.getValue().in);
                int out = persons(row, channel, "out", line.getValue().out);
                if (in != Tally.UNKNOWN || out != Tally.UNKNOWN) {
                    signals.add(new Signal.IntervalCount(
                            "",
                            channel,
                            Optional.of(range),
                            receivedAt,
                            new Tally(in, out),
                            Periods.observed(range, receivedAt)));
                }
            }
        }
        return List.copyOf(signals);
    }

    /** Whether any number in the report is more than zero. */
    boolean countsAnybody() {
        return table.body().stream()
                .anyMatch(row -> row.values().stream()
                        .anyMatch(value -> POSITIVE.matcher(value).matches()));
    }

    private static int persons(CsvTable.Row row, String line, String direction, int column)
            throws MalformedPayloadException {
        String text = row.value(column);
        return text.isEmpty() ? Tally.UNKNOWN : DeviceNumber.count(row.place("Line" + line + " - " + direction), text);
    }
}
