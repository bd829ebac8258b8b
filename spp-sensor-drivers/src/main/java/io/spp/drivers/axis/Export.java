package io.spp.drivers.axis;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.CsvTable;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The export of a 3D counter, as JSON or CSV: buckets in local time. Buckets of occupancy have no persons in or out and give nothing. */
record Export(Instant receivedAt, Optional<ZoneId> zone) {

    private static final List<String> COLUMNS = List.of("start", "end", "in", "out");

    static boolean isOne(CsvTable table) {
        return table.column("start").isPresent() && table.column("end").isPresent();
    }

    List<Signal> json(JsonPlace message) throws MalformedPayloadException {
        Periods periods = new Periods(zone);
        List<Signal> signals = new ArrayList<>();
        for (JsonPlace bucket : message.objects("data")) {
            if (bucket.find("in").isPresent() || bucket.find("out").isPresent()) {
                TimeRange range = periods.next(
                        bucket, bucket.get("start").text(), bucket.get("end").text());
                signals.add(interval(range, persons(bucket.find("in")), persons(bucket.find("out"))));
            }
        }
        return signals;
    }

    List<Signal> csv(CsvTable table) throws MalformedPayloadException {
        Periods periods = new Periods(zone);
        List<Signal> signals = new ArrayList<>();
        int[] columns = new int[COLUMNS.size()];
        for (int i = 0; i < columns.length; i++) {
            if (table.isAmbiguous(COLUMNS.get(i))) {
                throw Malformed.of("twice", "line 1", COLUMNS.get(i));
            }
            columns[i] = table.column(COLUMNS.get(i)).orElse(Integer.MAX_VALUE);
        }
        for (CsvTable.Row row : table.body()) {
            String in = row.value(columns[2]);
            String out = row.value(columns[3]);
            if (!in.isEmpty() || !out.isEmpty()) {
                TimeRange range = periods.next("line " + row.line(), row.value(columns[0]), row.value(columns[1]));
                signals.add(interval(range, persons(row, "in", in), persons(row, "out", out)));
            }
        }
        return signals;
    }

    /** The export of a 2D counter: a list of numbers for each start; {@code types} names them, in order. */
    List<Signal> trueView(JsonPlace message, String device) throws MalformedPayloadException {
        JsonPlace counter = message.get("counter").object();
        TrueViewColumns columns = TrueViewColumns.of(counter);
        Periods periods = new Periods(zone);
        List<Signal> signals = new ArrayList<>();
        JsonPlace data = message.get("data").object();
        for (String start : data.names()) {
            List<JsonPlace> numbers = data.get(start).elements();
            int in = columns.in(numbers);
            int out = columns.out(numbers);
            if (in != Tally.UNKNOWN || out != Tally.UNKNOWN) {
                TimeRange range = periods.next("$.data", start, columns.bucket());
                signals.add(new Signal.IntervalCount(
                        device,
                        AxisProvider.CHANNEL,
                        Optional.of(range),
                        receivedAt,
                        new Tally(in, out),
                        Periods.observed(range, receivedAt)));
            }
        }
        return signals;
    }

    private Signal interval(TimeRange range, int in, int out) {
        return new Signal.IntervalCount(
                "",
                AxisProvider.CHANNEL,
                Optional.of(range),
                receivedAt,
                new Tally(in, out),
                Periods.observed(range, receivedAt));
    }

    private static int persons(Optional<JsonPlace> place) throws MalformedPayloadException {
        return place.isPresent() ? place.get().count() : Tally.UNKNOWN;
    }

    private static int persons(CsvTable.Row row, String column, String text) throws MalformedPayloadException {
        return text.isEmpty() ? Tally.UNKNOWN : DeviceNumber.count(row.place(column), text);
    }
}
