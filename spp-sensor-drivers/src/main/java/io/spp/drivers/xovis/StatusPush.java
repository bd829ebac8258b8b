package io.spp.drivers.xovis;

import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Firmware 5, {@code status_data}: how the device is. */
final class StatusPush {

    private StatusPush() {}

    static void decode(
            JsonPlace message, String device, Instant receivedAt, DecodeContext context, List<Signal> signals)
            throws MalformedPayloadException {
        Optional<JsonPlace> push = message.find("status_data");
        if (push.isEmpty()) {
            return;
        }
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        Optional<JsonPlace> states = push.get().object().find("states");
        put(values, StatusField.STATE, find(states, "device", "state", "state"));
        put(values, StatusField.UPTIME_SECONDS, find(states, "device", "state", "details", "uptime_sec"));
        if (!values.getOrDefault(StatusField.UPTIME_SECONDS, "0").matches("\\d{1,18}")) {
            values.remove(StatusField.UPTIME_SECONDS);
        }
        put(values, StatusField.TEMPERATURE_CELSIUS, find(states, "device", "state", "details", "temperatures", "die"));
        put(values, StatusField.FIRMWARE, find(states, "updates", "state", "version"));
        put(values, StatusField.ILLUMINATION, find(states, "singlesensor", "status", "illumination"));
        put(values, StatusField.TIME_SERVER, find(states, "time", "state", "details", "ntp_host"));
        Optional<JsonPlace> clock = find(states, "time", "state", "details");
        Optional<Instant> said = said(clock, context);
        if (said.isPresent()) {
            long offset = Duration.between(receivedAt, said.get()).toMillis();
            values.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
        }
        signals.add(
                values.isEmpty()
                        ? new Signal.Alive(device, receivedAt)
                        : new Signal.Status(device, said.orElse(receivedAt), values));
    }

    private static Optional<Instant> said(Optional<JsonPlace> clock, DecodeContext context)
            throws MalformedPayloadException {
        Optional<JsonPlace> time = find(clock, "time");
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonPlace> offset = find(clock, "tz_offset_sec");
        Optional<ZoneId> zone = context.zone();
        OptionalDouble seconds = offset.isPresent() ? offset.get().number() : OptionalDouble.empty();
        if (seconds.isPresent() && Math.abs(seconds.getAsDouble()) <= ZoneOffset.MAX.getTotalSeconds()) {
            zone = Optional.of(ZoneOffset.ofTotalSeconds((int) seconds.getAsDouble()));
        }
        return Optional.of(time.get().instant(zone));
    }

    private static void put(Map<StatusField, String> values, StatusField field, Optional<JsonPlace> place)
            throws MalformedPayloadException {
        if (place.isPresent()) {
            values.put(field, place.get().text());
        }
    }

    private static Optional<JsonPlace> find(Optional<JsonPlace> from, String... path) {
        Optional<JsonPlace> place = from;
        for (String key : path) {
            place = place.flatMap(each -> each.find(key));
        }
        return place;
    }
}
