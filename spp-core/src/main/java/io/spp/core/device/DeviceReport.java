package io.spp.core.device;

import io.spp.core.text.PlainText;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What became known about one sensor at one moment.
 *
 * @param sensor the sensor's id
 * @param kind what kind of news it is
 * @param at when it was so, by event time
 * @param recordedAt when we learnt it
 * @param values what the device said, made {@link PlainText plain}; empty for a mere sign of life
 */
public record DeviceReport(String sensor, Kind kind, Instant at, Instant recordedAt, Map<StatusField, String> values) {

    /** Kinds of news about a device. */
    public enum Kind {
        /** It sent something. */
        CONTACT,
        /** It described its state. */
        STATUS,
        /** Its clock was compared with ours. */
        CLOCK,
        /** Talking to it failed. */
        FAULT
    }

    public DeviceReport {
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        values = values.isEmpty() ? Map.of() : plain(values);
    }

    private static Map<StatusField, String> plain(Map<StatusField, String> values) {
        Map<StatusField, String> plain = new EnumMap<>(values);
        plain.replaceAll((field, value) -> PlainText.of(value));
        return Collections.unmodifiableMap(plain);
    }
}
