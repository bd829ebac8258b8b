package io.spp.drivers.collect;

import io.spp.core.device.DeviceReport;
import io.spp.core.device.StatusField;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Mapping;
import io.spp.core.fleet.Sensor;
import io.spp.core.text.PlainText;
import io.spp.core.time.TimeRange;
import io.spp.drivers.booking.Arrival;
import io.spp.drivers.booking.ChannelKey;
import io.spp.drivers.booking.LineCounts;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.journal.Refusal;
import io.spp.drivers.journal.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the signals of one payload: what counts a line, what is kept for a later mapping, what tells about the sensor, what is refused. */
final class Sorting {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final int LONGEST_CHANNEL = 200;

    final List<Arrival> arrivals = new ArrayList<>();
    final List<Signal.Counting> kept = new ArrayList<>();
    final List<DeviceReport> reports = new ArrayList<>();
    final Map<String, Refusal> refusals = new LinkedHashMap<>();

    private final Fleet fleet;
    private final String driver;
    private final Payload payload;
    private final Optional<String> addressed;
    private final boolean pulled;
    private final Instant arrivedAt;
    private final String identified;

    /**
     * @param identified the device that the payload names; empty if none
     * @param arrivedAt when the payload came, or came again
     */
    Sorting(Fleet fleet, Envelope envelope, String identified, Instant arrivedAt) {
        this.fleet = fleet;
        this.driver = envelope.driver();
        this.payload = envelope.payload();
        this.pulled = envelope.direction() == Envelope.Direction.PULL;
        this.addressed = envelope.sensor().isEmpty() ? payload.sensorInPath() : Optional.of(envelope.sensor());
        this.identified = identified;
        this.arrivedAt = arrivedAt;
    }

    /** The sensor that the payload comes from, as it is now. */
    Optional<Sensor> sensor() {
        return sensor(identified, payload.receivedAt());
    }

    void sort(List<Signal> signals) {
        sensor().ifPresent(sensor -> report(sensor, DeviceReport.Kind.CONTACT, payload.receivedAt(), Map.of()));
        if (signals.isEmpty() && sensor().isEmpty()) {
            refuseDevice(identified);
        }
        for (Signal signal : signals) {
            if (signal instanceof Signal.Counting counting) {
                count(counting);
            } else {
                describe(signal);
            }
        }
    }

    private void describe(Signal signal) {
        Optional<Sensor> sensor = sensor(signal.device(), payload.receivedAt());
        if (sensor.isEmpty()) {
            refuseDevice(signal.device());
        } else if (signal instanceof Signal.Status status) {
            Instant at = isPlausible(status.at()) ? status.at() : payload.receivedAt();
            report(sensor.get(), DeviceReport.Kind.STATUS, at, status.values());
            String offset = status.values().get(StatusField.CLOCK_OFFSET_MILLIS);
            if (offset != null) {
                Map<StatusField, String> clock = Map.of(StatusField.CLOCK_OFFSET_MILLIS, offset);
                report(sensor.get(), DeviceReport.Kind.CLOCK, payload.receivedAt(), clock);
            }
        }
    }

    private void count(Signal.Counting signal) {
        Optional<Sensor> sensor =
                sensor(signal.device(), signal.time()).or(() -> sensor(signal.device(), payload.receivedAt()));
        if (sensor.isEmpty()) {
            refuseDevice(signal.device());
            return;
        }
        ChannelKey channel = new ChannelKey(driver, sensor.get().device(), signal.channel());
        if (!isUsable(channel, signal)) {
            return;
        }
        Signal.Counting named = Renaming.of(signal, channel.device());
        kept.add(named);
        Optional<Mapping> mapping = fleet.mapping(driver, channel.device(), channel.channel(), signal.time());
        if (mapping.isEmpty()) {
            refuse(channel, Reason.UNKNOWN_CHANNEL, "unknown-channel", channel.device(), channel.channel());
        } else if (LineCounts.lacksDirection(signal, mapping.get())) {
            refuse(channel, Reason.WITHOUT_DIRECTION, "without-direction", channel.device(), channel.channel());
        } else {
            arrivals.add(new Arrival(channel, named, mapping.get(), arrivedAt, pulled));
        }
    }

    private boolean isUsable(ChannelKey channel, Signal.Counting signal) {
        if (channel.channel().length() > LONGEST_CHANNEL || !PlainText.is(channel.channel())) {
            refuse(channel, Reason.MALFORMED, "unusable-channel", channel.device(), LONGEST_CHANNEL);
            return false;
        }
        if (signal instanceof Signal.IntervalCount count) {
            if (count.range().isEmpty()) {
                refuse(channel, Reason.WITHOUT_TIME, "without-time", channel.device(), channel.channel());
                return false;
            }
            TimeRange range = count.range().get();
            if (!isWholeSecond(range.start()) || !isWholeSecond(range.end())) {
                refuse(channel, Reason.IMPLAUSIBLE_TIME, "split-second", channel.device(), range);
                return false;
            }
        }
        if (isRestOfReport(signal)) {
            return false;
        }
        if (!isPlausible(signal.time())) {
            String key = signal.time().isBefore(EARLIEST) ? "too-early" : "too-late";
            refuse(channel, Reason.IMPLAUSIBLE_TIME, key, channel.device(), signal.time());
            return false;
        }
        return true;
    }

    /** A device that is asked for a day tells empty intervals of its evening, too; they are asked for again when they are over. */
    private boolean isRestOfReport(Signal.Counting signal) {
        return pulled
                && signal instanceof Signal.IntervalCount
                && !signal.time().isBefore(payload.receivedAt());
    }

    private static boolean isWholeSecond(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(payload.receivedAt().plus(AHEAD));
    }

    private Optional<Sensor> sensor(String device, Instant at) {
        if (!device.isEmpty()) {
            return fleet.sensor(driver, device, at);
        }
        return addressed
                .flatMap(id -> fleet.sensorById(id, at))
                .filter(sensor -> sensor.driver().equals(driver));
    }

    private void refuseDevice(String device) {
        Refusal refusal = !device.isEmpty()
                ? Refusals.of(Reason.UNKNOWN_DEVICE, "unknown-device", driver, device)
                : addressed
                        .map(id -> Refusals.of(Reason.UNKNOWN_DEVICE, "unknown-sensor", id, driver))
                        .orElseGet(() -> Refusals.of(Reason.UNKNOWN_DEVICE, "no-identity", driver));
        refusals.putIfAbsent("UNKNOWN_DEVICE", refusal);
    }

    private void refuse(ChannelKey channel, Reason reason, String key, Object... arguments) {
        refusals.putIfAbsent(reason + " " + channel, Refusals.of(reason, key, arguments));
    }

    private void report(Sensor sensor, DeviceReport.Kind kind, Instant at, Map<StatusField, String> values) {
        reports.add(new DeviceReport(sensor.id(), kind, at, arrivedAt, values));
    }
}
