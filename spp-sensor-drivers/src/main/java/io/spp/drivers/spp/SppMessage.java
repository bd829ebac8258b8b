package io.spp.drivers.spp;

import io.spp.core.device.StatusField;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.Crossings;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A message of version 1. What the format does not have is refused, so that a maker finds it out at once. */
final class SppMessage {

    private static final Set<StatusField> NUMBERS =
            Set.of(StatusField.UPTIME_SECONDS, StatusField.TEMPERATURE_CELSIUS, StatusField.STORAGE_FREE_BYTES);

    /** What a device may say of itself. */
    private static final List<StatusField> STATUS = List.of(
            StatusField.MODEL,
            StatusField.FIRMWARE,
            StatusField.SERIAL,
            StatusField.STATE,
            StatusField.UPTIME_SECONDS,
            StatusField.TIME_SERVER,
            StatusField.ILLUMINATION,
            StatusField.TEMPERATURE_CELSIUS,
            StatusField.STORAGE_FREE_BYTES,
            StatusField.CONFIGURATION_HASH);

    private final JsonPlace message;
    private final String device;
    private final Instant receivedAt;

    SppMessage(JsonPlace message, String device, Instant receivedAt) {
        this.message = message;
        this.device = device;
        this.receivedAt = receivedAt;
    }

    List<Signal> signals() throws MalformedPayloadException {
        List<Signal> signals = new ArrayList<>();
        signals.add(status());
        Intervals intervals = new Intervals(device, receivedAt);
        for (JsonPlace interval : message.objects("intervals")) {
            signals.add(intervals.next(interval));
        }
        for (JsonPlace reading : message.objects("counters")) {
            signals.add(counter(reading));
        }
        Crossings crossings = new Crossings(device);
        for (JsonPlace crossing : message.objects("crossings")) {
            add(crossing, crossings);
        }
        signals.addAll(crossings.signals());
        return List.copyOf(signals);
    }

    private Signal status() throws MalformedPayloadException {
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        Optional<JsonPlace> status = message.find("status");
        if (status.isPresent()) {
            JsonPlace place = status.get().object();
            for (StatusField field : STATUS) {
                Optional<JsonPlace> value = place.find(field.key());
                if (value.isPresent()) {
                    values.put(field, text(field, value.get()));
                }
            }
        }
        Instant sent = time(message, "sentAt");
        long offset = Duration.between(receivedAt, sent).toMillis();
        values.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
        long number = message.get("sequence").counter();
        values.put(StatusField.MESSAGE_NUMBER, Long.toString(number));
        return new Signal.Status(device, sent, values);
    }

    private static String text(StatusField field, JsonPlace value) throws MalformedPayloadException {
        if (NUMBERS.contains(field) && !value.isNumber()) {
            throw Malformed.value(value.path(), value.text(), "want-number");
        }
        return value.text();
    }

    private Signal counter(JsonPlace reading) throws MalformedPayloadException {
        OptionalLong value = number(reading, "value");
        OptionalLong in = number(reading, "in");
        OptionalLong out = number(reading, "out");
        if (value.isPresent() == (in.isPresent() || out.isPresent())) {
            throw Malformed.of("spp-counter", reading.path());
        }
        return new Signal.CounterReading(
                device, channel(reading), time(reading, "at"), value, in, out, number(reading, "sequence"));
    }

    private static void add(JsonPlace crossing, Crossings crossings) throws MalformedPayloadException {
        Optional<JsonPlace> direction = crossing.find("direction");
        Optional<JsonPlace> count = crossing.find("count");
        int persons = count.isPresent() ? count.get().count() : 1;
        if (persons == 0) {
            throw Malformed.value(crossing.path() + ".count", "0", "want-persons");
        }
        crossings.add(
                channel(crossing),
                time(crossing, "at"),
                direction.isPresent() ? direction(direction.get()) : Direction.UNKNOWN,
                persons);
    }

    private static Direction direction(JsonPlace place) throws MalformedPayloadException {
        return switch (place.text()) {
            case "IN" -> Direction.IN;
            case "OUT" -> Direction.OUT;
            default -> throw Malformed.value(place.path(), place.text(), "want-IN-OUT");
        };
    }

    private static OptionalLong number(JsonPlace place, String name) throws MalformedPayloadException {
        Optional<JsonPlace> number = place.find(name);
        return number.isPresent() ? OptionalLong.of(number.get().counter()) : OptionalLong.empty();
    }

    static String channel(JsonPlace place) throws MalformedPayloadException {
        Optional<JsonPlace> channel = place.find("channel");
        return channel.isPresent() ? channel.get().text() : "0";
    }

    /** A time with its offset; the format has no local times. */
    static Instant time(JsonPlace place, String name) throws MalformedPayloadException {
        JsonPlace time = place.get(name);
        if (!time.isText()) {
            throw Malformed.value(time.path(), time.text(), "want-offset-time");
        }
        return time.instant(Optional.empty());
    }
}
