package io.spp.drivers.brickstream;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.Malformed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The signals of a Metrics document. */
final class Reports {

    private static final int DAY = 24 * 60;

    /** By how much the wall clock lies about the length of an interval in which it was put forward or back, in minutes of a day. */
    private static final Set<Integer> CLOCK_CHANGES = Set.of(30, 60, DAY - 30, DAY - 60);

    private final Metrics metrics;
    private final Instant receivedAt;
    private final Optional<ZoneId> zone;

    Reports(Metrics metrics, Instant receivedAt, Optional<ZoneId> zone) {
        this.metrics = metrics;
        this.receivedAt = receivedAt;
        this.zone = zone;
    }

    List<Signal> signals() throws MalformedPayloadException {
        DeviceClock clock = DeviceClock.of(metrics, zone);
        String device = metrics.device();
        List<Signal> signals = new ArrayList<>(metrics.counts().size() + 1);
        status().ifPresent(signals::add);
        for (Metrics.Count count : metrics.counts()) {
            int in = persons(count, "Enters", count.enters());
            int out = persons(count, "Exits", count.exits());
            if (in != Tally.UNKNOWN || out != Tally.UNKNOWN) {
                signals.add(new Signal.IntervalCount(
                        device, channel(count), Optional.of(range(count, clock)), receivedAt, new Tally(in, out), 1));
            }
        }
        return List.copyOf(signals);
    }

    private Optional<Signal> status() throws MalformedPayloadException {
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        put(values, StatusField.FIRMWARE, "SwRelease");
        put(values, StatusField.MODEL, "HwPlatform");
        put(values, StatusField.SERIAL, "SerialNumber");
        String sent = metrics.property("TransmitTime");
        Instant at = sent.isEmpty() ? receivedAt : unix("TransmitTime", sent);
        if (!sent.isEmpty()) {
            long offset = Duration.between(receivedAt, at).toMillis();
            values.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Signal.Status(metrics.device(), at, values));
    }

    private void put(Map<StatusField, String> values, StatusField field, String property) {
        if (!metrics.property(property).isEmpty()) {
            values.put(field, metrics.property(property));
        }
    }

    private static String channel(Metrics.Count count) throws MalformedPayloadException {
        if (count.object().isEmpty()) {
            throw Malformed.of("absent", count.place("Object Id"));
        }
        return count.object();
    }

    private static int persons(Metrics.Count count, String name, String text) throws MalformedPayloadException {
        if (text.isEmpty()) {
            return Tally.UNKNOWN;
        }
        try {
            int persons = Integer.parseInt(text);
            if (persons >= 0) {
                return persons;
            }
        } catch (NumberFormatException e) {
            throw Malformed.value(count.place(name), text, "want-count");
        }
        throw Malformed.value(count.place(name), text, "want-count");
    }

    private static TimeRange range(Metrics.Count count, DeviceClock clock) throws MalformedPayloadException {
        return TimeRange.of(start(count, clock), length(count));
    }

    private static Instant start(Metrics.Count count, DeviceClock clock) throws MalformedPayloadException {
        if (!count.unixStart().isEmpty()) {
            return unix(count.place("UnixStartTime"), count.unixStart());
        }
        return clock.instant(
                date(count).atTime(LocalTime.MIDNIGHT).plusSeconds(seconds(count, "StartTime", count.start())));
    }

    /** From start to end on the wall clock; an end at or before the start lies on the next day. */
    private static Duration length(Metrics.Count count) throws MalformedPayloadException {
        Optional<Duration> stated = stated(count);
        if (count.end().isEmpty() || count.start().isEmpty()) {
            return stated.orElseThrow(() -> Malformed.of("absent", count.place("EndTime")));
        }
        int start = seconds(count, "StartTime", count.start());
        int end = seconds(count, "EndTime", count.end());
        Duration wall = Duration.ofSeconds(end > start ? end - start : end - start + DAY * 60);
        Duration length = stated.isPresent() && isClockChange(wall.minus(stated.get())) ? stated.get() : wall;
        if (end == start && stated.isPresent() && stated.get().compareTo(length) < 0) {
            throw Malformed.of("empty-interval", count.place("EndTime"), count.end(), count.start());
        }
        return length;
    }

    private static boolean isClockChange(Duration difference) {
        long seconds = Math.floorMod(difference.toSeconds(), (long) DAY * 60);
        return seconds != 0 && seconds % 60 == 0 && CLOCK_CHANGES.contains((int) (seconds / 60));
    }

    private static Optional<Duration> stated(Metrics.Count count) throws MalformedPayloadException {
        if (count.minutes().isEmpty()) {
            return Optional.empty();
        }
        try {
            int minutes = Integer.parseInt(count.minutes());
            if (minutes >= 1 && minutes <= DAY) {
                return Optional.of(Duration.ofMinutes(minutes));
            }
        } catch (NumberFormatException e) {
            throw Malformed.value("ReportData Interval", count.minutes(), "want-interval");
        }
        throw Malformed.value("ReportData Interval", count.minutes(), "want-interval");
    }

    private static LocalDate date(Metrics.Count count) throws MalformedPayloadException {
        try {
            return LocalDate.parse(count.date().replace('/', '-'));
        } catch (DateTimeException e) {
            throw Malformed.value(count.place("Date"), count.date(), "want-date");
        }
    }

    private static int seconds(Metrics.Count count, String name, String text) throws MalformedPayloadException {
        if (text.equals("24:00:00") || text.equals("24:00")) {
            return DAY * 60;
        }
        int plain = plainSeconds(text);
        if (plain >= 0) {
            return plain;
        }
        try {
            return LocalTime.parse(text.length() > 1 && text.charAt(1) == ':' ? "0" + text : text)
                    .toSecondOfDay();
        } catch (DateTimeException e) {
            throw Malformed.value(count.place(name), text, "want-time");
        }
    }

    /** The form that devices print, {@code 10:15:00}; -1 where it is another or wrong. */
    private static int plainSeconds(String text) {
        if (text.length() != 8 || text.charAt(2) != ':' || text.charAt(5) != ':') {
            return -1;
        }
        int hour = twoDigits(text, 0);
        int minute = twoDigits(text, 3);
        int second = twoDigits(text, 6);
        return hour < 24 && minute < 60 && second < 60 && Math.min(hour, Math.min(minute, second)) >= 0
                ? (hour * 60 + minute) * 60 + second
                : -1;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
    }

    private static Instant unix(Object place, String text) throws MalformedPayloadException {
        try {
            return DeviceTime.epoch(place, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Malformed.value(place, text, "want-instant");
        }
    }
}
