package io.spp.testkit.simulation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes {@code truth.json}. */
final class TruthDocument {

    private TruthDocument() {}

    static String write(SimulationTruth truth) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeNumberField("seed", truth.seed());
            range(json, truth.range());
            json.writeArrayFieldStart("lines");
            for (LineTruth line : truth.lines()) {
                line(json, line);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("faults");
            for (FaultTruth fault : truth.faults()) {
                fault(json, fault);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text + "\n";
    }

    private static void line(JsonGenerator json, LineTruth line) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", line.line());
        json.writeStringField("sensor", line.sensor());
        json.writeStringField("interval", line.interval().toString());
        json.writeNumberField("intervals", line.intervals());
        json.writeNumberField("acknowledged", line.acknowledged());
        tally(json, "truth", line.truth());
        tally(json, "sent", line.sent());
        json.writeEndObject();
    }

    private static void fault(JsonGenerator json, FaultTruth fault) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", fault.kind());
        json.writeStringField("sensor", fault.sensor());
        json.writeStringField("line", fault.line());
        range(json, fault.range());
        json.writeNumberField("intervals", fault.intervals());
        json.writeNumberField("acknowledged", fault.acknowledged());
        tally(json, "truth", fault.truth());
        tally(json, "sent", fault.sent());
        tally(json, "lost", fault.lost());
        tally(json, "invented", fault.invented());
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, TimeRange range) throws IOException {
        json.writeStringField("from", range.start().toString());
        json.writeStringField("to", range.end().toString());
    }

    private static void tally(JsonGenerator json, String name, Tally tally) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("in", tally.in());
        json.writeNumberField("out", tally.out());
        json.writeEndObject();
    }
}
