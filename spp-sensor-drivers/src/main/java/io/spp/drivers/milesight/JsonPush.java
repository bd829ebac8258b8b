package io.spp.drivers.milesight;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON of VS125 and VS135, and of VS121-P, which tells occupancy only. Crossings come as {@code line_trigger_data}, periods as {@code
 * line_periodic_data} and counters as {@code line_total_data}, all three at once if so configured. Numbers stand in {@code total} or, in
 * some releases, directly in the line.
 */
final class JsonPush {

    private static final Pattern LINE = Pattern.compile("(?:line)?\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final JsonPlace message;
    private final String device;
    private final Instant receivedAt;
    private final MessageTime time;
    private final List<Signal> signals = new ArrayList<>();

    JsonPush(JsonPlace message, String device, Instant receivedAt, MessageTime time) {
        this.message = message;
        this.device = device;
        this.receivedAt = receivedAt;
        this.time = time;
    }

    List<Signal> signals() throws MalformedPayloadException {
        status();
        for (JsonPlace line : message.objects("line_periodic_data")) {
            period(line);
        }
        for (JsonPlace line : message.objects("line_total_data")) {
            total(line);
        }
        for (JsonPlace line : message.objects("line_trigger_data")) {
            crossing(line, "in", Direction.IN);
            crossing(line, "out", Direction.OUT);
        }
        return List.copyOf(signals);
    }

    private void status() throws MalformedPayloadException {
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        Optional<JsonPlace> info = message.find("device_info");
        put(values, StatusField.FIRMWARE, info.flatMap(place -> place.find("firmware_version")));
        put(values, StatusField.SERIAL, info.flatMap(place -> place.find("device_sn")));
        put(values, StatusField.UPTIME_SECONDS, info.flatMap(place -> place.find("running_time")));
        if (!WHOLE.matcher(values.getOrDefault(StatusField.UPTIME_SECONDS, "0")).matches()) {
            values.remove(StatusField.UPTIME_SECONDS);
        }
        Optional<Instant> said = time.said();
        if (said.isPresent()) {
            long offset = Duration.between(receivedAt, said.get()).toMillis();
            values.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
        }
        Instant at = said.orElse(receivedAt);
        signals.add(values.isEmpty() ? new Signal.Alive(device, at) : new Signal.Status(device, at, values));
    }

    private void period(JsonPlace line) throws MalformedPayloadException {
        Optional<JsonPlace> in = number(line, "in");
        Optional<JsonPlace> out = number(line, "out");
        if (in.isPresent() || out.isPresent()) {
            int entered = in.isPresent() ? in.get().count() : Tally.UNKNOWN;
            int left = out.isPresent() ? out.get().count() : Tally.UNKNOWN;
            signals.add(new Signal.IntervalCount(
                    device, channel(line), time.period(), receivedAt, new Tally(entered, left), 1));
        }
    }

    private void total(JsonPlace line) throws MalformedPayloadException {
        OptionalLong in = counter(number(line, "in_counted"));
        OptionalLong out = counter(number(line, "out_counted"));
        if (in.isPresent() || out.isPresent()) {
            signals.add(new Signal.CounterReading(
                    device,
                    channel(line),
                    time.said().orElse(receivedAt),
                    OptionalLong.empty(),
                    in,
                    out,
                    OptionalLong.empty()));
        }
    }

    private void crossing(JsonPlace line, String name, Direction direction) throws MalformedPayloadException {
        Optional<JsonPlace> number = number(line, name);
        int persons = number.isPresent() ? number.get().count() : 0;
        if (persons > 0) {
            signals.add(new Signal.Crossing(
                    device,
                    channel(line),
                    time.said().orElse(receivedAt),
                    direction,
                    persons,
                    OptionalInt.of(direction.ordinal())));
        }
    }

    private static Optional<JsonPlace> number(JsonPlace line, String name) {
        return line.find("total").flatMap(total -> total.find(name)).or(() -> line.find(name));
    }

    private static OptionalLong counter(Optional<JsonPlace> place) throws MalformedPayloadException {
        return place.isPresent() ? OptionalLong.of(place.get().counter()) : OptionalLong.empty();
    }

    /** The line's number, of which some releases make a word. */
    private static String channel(JsonPlace line) throws MalformedPayloadException {
        Optional<JsonPlace> place = line.find("line").or(() -> line.find("line_name"));
        if (place.isEmpty()) {
            return "0";
        }
        String text = place.get().text();
        if (place.get().isNumber()) {
            return text;
        }
        Matcher number = LINE.matcher(text);
        return number.matches() ? number.group(1) : text;
    }

    private static void put(Map<StatusField, String> values, StatusField field, Optional<JsonPlace> place)
            throws MalformedPayloadException {
        if (place.isPresent()) {
            values.put(field, place.get().text());
        }
    }
}
