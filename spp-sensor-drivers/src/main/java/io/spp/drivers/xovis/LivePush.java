package io.spp.drivers.xovis;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.Crossings;
import io.spp.drivers.wire.JsonPlace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Frame read = new Frame(device, frame, context);
            for (JsonPlace event : frame.objects("events")) {
                if (objects.isCountable(event)) {
                    read.take(event);
                }
            }
            read.addTo(signals);
        }
    }

    /** What the events of one frame say: one reading per logic, one crossing per person and line. */
    private static final class Frame {

        private final String device;
        private final JsonPlace frame;
        private final DecodeContext context;
        private final Map<String, Signal.CounterReading> readings = new LinkedHashMap<>();
        private final Crossings crossings;

        Frame(String device, JsonPlace frame, DecodeContext context) {
            this.device = device;
            this.frame = frame;
            this.context = context;
            this.crossings = new Crossings(device);
        }

        void take(JsonPlace event) throws MalformedPayloadException {
            String type = event.get("type").text();
            if (event.get("category").text().equals("COUNT")) {
                count(event.get("attributes").object());
            } else if (type.equals("LINE_CROSS_FORWARD") || type.equals("LINE_CROSS_BACKWARD")) {
                String line =
                        event.get("attributes").object().get("geometry_id").text();
                crossings.add("g" + line, time(), type.endsWith("FORWARD") ? Direction.IN : Direction.OUT);
            }
        }

        void addTo(List<Signal> signals) {
            signals.addAll(readings.values());
            signals.addAll(crossings.signals());
        }

        private void count(JsonPlace attributes) throws MalformedPayloadException {
            String name = attributes.get("counter_name").text();
            if (!name.equals("fw") && !name.equals("bw")) {
                return;
            }
            OptionalLong value = OptionalLong.of(attributes.get("counter_value").counter());
            OptionalLong none = OptionalLong.empty();
            readings.merge(
                    attributes.get("logic_id").text(),
                    new Signal.CounterReading(
                            device,
                            attributes.get("logic_id").text(),
                            time(),
                            none,
                            name.equals("fw") ? value : none,
                            name.equals("bw") ? value : none,
                            none),
                    Frame::both);
        }

        private Instant time() throws MalformedPayloadException {
            return frame.get("time").instant(context.zone());
        }

        private static Signal.CounterReading both(Signal.CounterReading earlier, Signal.CounterReading later) {
            return new Signal.CounterReading(
                    later.device(),
                    later.channel(),
                    later.at(),
                    later.value(),
                    later.in().isPresent() ? later.in() : earlier.in(),
                    later.out().isPresent() ? later.out() : earlier.out(),
                    later.sequence());
        }
    }
}
