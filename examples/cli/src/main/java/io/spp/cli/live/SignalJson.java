package io.spp.cli.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** A signal as one line of JSON, as {@code spp decode} prints it. */
final class SignalJson {

    /** Stands for a time of receipt that nobody told; what follows from it is left out. */
    static final Instant UNKNOWN = Instant.EPOCH;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<StatusField> NUMBERS = Set.of(
            StatusField.UPTIME_SECONDS,
            StatusField.CLOCK_OFFSET_MILLIS,
            StatusField.TEMPERATURE_CELSIUS,
            StatusField.STORAGE_FREE_BYTES,
            StatusField.MESSAGE_NUMBER);

    private SignalJson() {}

    static String line(String driver, Signal signal, boolean receiptKnown) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", type(signal));
            json.writeStringField("driver", driver);
            if (signal.device().isEmpty()) {
                json.writeNullField("device");
            } else {
                json.writeStringField("device", signal.device());
            }
            write(json, signal, receiptKnown);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String type(Signal signal) {
        if (signal instanceof Signal.IntervalCount) {
            return "interval";
        }
        if (signal instanceof Signal.CounterReading) {
            return "counter";
        }
        if (signal instanceof Signal.Crossing) {
            return "crossing";
        }
        return signal instanceof Signal.Status ? "status" : "alive";
    }

    private static void write(JsonGenerator json, Signal signal, boolean receiptKnown) throws IOException {
        if (signal instanceof Signal.IntervalCount interval) {
            json.writeStringField("channel", interval.channel());
            if (interval.range().isPresent()) {
                time(json, "start", interval.range().get().start());
                time(json, "end", interval.range().get().end());
            }
            tally(json, interval.tally());
            json.writeNumberField("completeness", interval.completeness());
        } else if (signal instanceof Signal.CounterReading reading) {
            json.writeStringField("channel", reading.channel());
            time(json, "at", reading.at());
            number(json, "value", reading.value());
            number(json, "in", reading.in());
            number(json, "out", reading.out());
            number(json, "sequence", reading.sequence());
        } else if (signal instanceof Signal.Crossing crossing) {
            json.writeStringField("channel", crossing.channel());
            time(json, "at", crossing.at());
            if (crossing.direction() != Direction.UNKNOWN) {
                json.writeStringField("direction", crossing.direction().name());
            }
            json.writeNumberField("count", crossing.count());
        } else if (signal instanceof Signal.Status status) {
            time(json, "at", status.at());
            status(json, status.values(), receiptKnown);
        } else if (signal instanceof Signal.Alive alive) {
            time(json, "at", alive.at());
        }
    }

    private static void tally(JsonGenerator json, Tally tally) throws IOException {
        if (tally.hasIn()) {
            json.writeNumberField("in", tally.in());
        }
        if (tally.hasOut()) {
            json.writeNumberField("out", tally.out());
        }
    }

    private static void number(JsonGenerator json, String key, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsLong());
        }
    }

    private static void time(JsonGenerator json, String key, Instant at) throws IOException {
        if (!at.equals(UNKNOWN)) {
            json.writeStringField(key, at.toString());
        }
    }

    private static void status(JsonGenerator json, Map<StatusField, String> values, boolean receiptKnown)
            throws IOException {
        for (Map.Entry<StatusField, String> value : values.entrySet()) {
            if (value.getKey() == StatusField.CLOCK_OFFSET_MILLIS && !receiptKnown) {
                continue;
            }
            if (NUMBERS.contains(value.getKey())) {
                json.writeFieldName(value.getKey().key());
                json.writeNumber(value.getValue());
            } else {
                json.writeStringField(value.getKey().key(), value.getValue());
            }
        }
    }
}
