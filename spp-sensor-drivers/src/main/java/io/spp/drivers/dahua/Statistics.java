package io.spp.drivers.dahua;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Records of people counting: a row of a search is an interval, a summary is a reading of the totals since the section was last cleared. The
 * subtotals of the hour and the day start anew by the device's clock and are not read. Who passed by or is inside is no count.
 */
final class Statistics {

    private static final String NONE = "0";

    private final Instant receivedAt;
    private final Optional<ZoneId> zone;
    private final Map<String, Periods> periods = new HashMap<>();

    Statistics(Instant receivedAt, Optional<ZoneId> zone) {
        this.receivedAt = receivedAt;
        this.zone = zone;
    }

    Optional<Signal> interval(Fields row) throws MalformedPayloadException {
        int in = persons(row, "EnteredSubtotal");
        int out = persons(row, "ExitedSubtotal");
        if (in == Tally.UNKNOWN && out == Tally.UNKNOWN) {
            return Optional.empty();
        }
        String channel = channel(row);
        TimeRange range = periods.computeIfAbsent(channel, any -> new Periods(zone))
                .next(row.place("StartTime"), required(row, "StartTime"), required(row, "EndTime"));
        return Optional.of(new Signal.IntervalCount(
                "", channel, Optional.of(range), receivedAt, new Tally(in, out), Periods.observed(range, receivedAt)));
    }

    Optional<Signal> summary(Fields summary) throws MalformedPayloadException {
        OptionalLong in = total(summary, "EnteredSubtotal.Total");
        OptionalLong out = total(summary, "ExitedSubtotal.Total");
        if (in.isEmpty() && out.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> utc = summary.find("UTC");
        Instant at = utc.isPresent()
                ? DeviceTime.epoch(summary.place("UTC"), DeviceNumber.counter(summary.place("UTC"), utc.get()))
                : receivedAt;
        return Optional.of(new Signal.CounterReading(
                "", channel(summary), at, OptionalLong.empty(), in, out, OptionalLong.empty()));
    }

    /** Both numbers as the device prints them, from 0. */
    private static String channel(Fields record) throws MalformedPayloadException {
        return record.find("Channel").orElse(NONE) + "/" + record.find("AreaID").orElse(NONE);
    }

    private static int persons(Fields row, String name) throws MalformedPayloadException {
        Optional<String> text = row.find(name);
        return text.isEmpty() ? Tally.UNKNOWN : DeviceNumber.count(row.place(name), text.get());
    }

    private static OptionalLong total(Fields summary, String name) throws MalformedPayloadException {
        Optional<String> text = summary.find(name);
        return text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(DeviceNumber.counter(summary.place(name), text.get()));
    }

    private static String required(Fields row, String name) throws MalformedPayloadException {
        Optional<String> text = row.find(name);
        if (text.isEmpty()) {
            throw Malformed.of("absent", row.place(name));
        }
        return text.get();
    }
}
