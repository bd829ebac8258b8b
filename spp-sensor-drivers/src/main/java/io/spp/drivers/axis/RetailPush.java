package io.spp.drivers.axis;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The push "Axis Retail Data": one interval for each measurement of people counts. Adults are part of the count and no count of their own. */
record RetailPush(JsonPlace message, String device, Instant receivedAt, Optional<ZoneId> configured) {

    List<Signal> signals() throws MalformedPayloadException {
        List<Signal> signals = new ArrayList<>();
        status().ifPresent(signals::add);
        JsonPlace data = message.get("data").object();
        for (JsonPlace measurement : data.objects("measurements")) {
            Optional<JsonPlace> kind = measurement.find("kind");
            if (kind.isEmpty() || kind.get().text().equalsIgnoreCase("people-counts")) {
                count(measurement, data).ifPresent(signals::add);
            }
        }
        return signals;
    }

    private Optional<Signal> count(JsonPlace measurement, JsonPlace data) throws MalformedPayloadException {
        int in = Tally.UNKNOWN;
        int out = Tally.UNKNOWN;
        for (JsonPlace item : measurement.objects("items")) {
            if (item.find("count").isPresent()) {
                if (isIn(item.get("direction"))) {
                    in = once(in, item);
                } else {
                    out = once(out, item);
                }
            }
        }
        return in == Tally.UNKNOWN && out == Tally.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Signal.IntervalCount(
                        device,
                        AxisProvider.CHANNEL,
                        Optional.of(range(measurement, data)),
                        receivedAt,
                        new Tally(in, out),
                        1));
    }

    /** In UTC where the message has that; the local times beside it say the same and are not needed. */
    private TimeRange range(JsonPlace measurement, JsonPlace data) throws MalformedPayloadException {
        for (JsonPlace place : List.of(measurement, data)) {
            if (place.find("utcFrom").isPresent() && place.find("utcTo").isPresent()) {
                return new Periods(Optional.of(ZoneOffset.UTC))
                        .next(
                                place,
                                place.get("utcFrom").text(),
                                place.get("utcTo").text());
            }
        }
        JsonPlace place = measurement.find("localFrom").isPresent() ? measurement : data;
        return new Periods(zone())
                .next(place, place.get("localFrom").text(), place.get("localTo").text());
    }

    private Optional<Signal> status() throws MalformedPayloadException {
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        put(values, StatusField.MODEL, sensor("application"));
        put(values, StatusField.FIRMWARE, sensor("applicationVersion"));
        put(values, StatusField.SERIAL, sensor("serial"));
        Optional<JsonPlace> sent = message.find("utcSent");
        Instant at = receivedAt;
        if (sent.isPresent()) {
            at = sent.get().instant(Optional.of(ZoneOffset.UTC));
            values.put(
                    StatusField.CLOCK_OFFSET_MILLIS,
                    Long.toString(Duration.between(receivedAt, at).toMillis()));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Signal.Status(device, at, values));
    }

    private static void put(Map<StatusField, String> values, StatusField field, Optional<JsonPlace> place)
            throws MalformedPayloadException {
        if (place.isPresent()) {
            values.put(field, place.get().text());
        }
    }

    private Optional<JsonPlace> sensor(String member) {
        return message.find("sensor").flatMap(sensor -> sensor.find(member));
    }

    private Optional<ZoneId> zone() throws MalformedPayloadException {
        Optional<JsonPlace> printed = sensor("timeZone").or(() -> sensor("timezone"));
        if (printed.isEmpty()) {
            return configured;
        }
        try {
            return Optional.of(ZoneId.of(printed.get().text()));
        } catch (DateTimeException e) {
            return configured;
        }
    }

    private static boolean isIn(JsonPlace direction) throws MalformedPayloadException {
        return switch (direction.text().toLowerCase(Locale.ROOT)) {
            case "in" -> true;
            case "out" -> false;
            default -> throw Malformed.value(direction.path(), direction.text(), "want-in-out");
        };
    }

    private static int once(int known, JsonPlace item) throws MalformedPayloadException {
        if (known != Tally.UNKNOWN) {
            throw Malformed.of("twice", item.path(), item.get("direction").text());
        }
        return item.get("count").count();
    }
}
