package io.spp.drivers.xovis;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Firmware 5, {@code live_data}: counters that changed and lines that persons crossed, frame by frame. */
final class LivePush {

    private LivePush() {}

    static void decode(JsonPlace message, String device, DecodeContext context, List<Signal> signals)
            throws MalformedPayloadException {
        Optional<JsonPlace> push = message.find("live_data");
        if (push.isEmpty()) {
            return;
        }
        TrackedObjects objects = TrackedObjects.in(push.get().object());
        for (JsonPlace frame : push.get().objects("frames")) {
            Crossings crossings = new Crossings(device);
            for (JsonPlace event : frame.objects("events")) {
                if (objects.isCountable(event)) {
                    Instant at = frame.get("time").instant(context.zone());
                    decode(event, device, at, crossings, signals);
                }
            }
            signals.addAll(crossings.signals());
        }
    }

    private static void decode(JsonPlace event, String device, Instant at, Crossings crossings, List<Signal> signals)
            throws MalformedPayloadException {
        String type = event.get("type").text();
        if (event.get("category").text().equals("COUNT")) {
            JsonPlace attributes = event.get("attributes").object();
            Direction direction = directionOf(attributes.get("counter_name").text());
            if (direction != Direction.UNKNOWN) {
                signals.add(reading(attributes, device, at, direction));
            }
        } else if (type.equals("LINE_CROSS_FORWARD") || type.equals("LINE_CROSS_BACKWARD")) {
            JsonPlace attributes = event.get("attributes").object();
            crossings.add(
                    "g" + attributes.get("geometry_id").text(),
                    at,
                    type.endsWith("FORWARD") ? Direction.IN : Direction.OUT);
        }
    }

    private static Signal.CounterReading reading(
            JsonPlace attributes, String device, Instant at, Direction direction) throws MalformedPayloadException {
        OptionalLong value = OptionalLong.of(attributes.get("counter_value").counter());
        return new Signal.CounterReading(
                device,
                attributes.get("logic_id").text(),
                at,
                OptionalLong.empty(),
                direction == Direction.IN ? value : OptionalLong.empty(),
                direction == Direction.OUT ? value : OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static Direction directionOf(String counter) {
        return counter.equals("fw") ? Direction.IN : counter.equals("bw") ? Direction.OUT : Direction.UNKNOWN;
    }
}
