package io.spp.testkit.device;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a message straight into its bytes. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static byte[] write(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            body.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** The head that all firmware 5 messages begin with. */
    static void head(JsonGenerator json, String kind, long number, int agentId) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart(kind);
        json.writeObjectFieldStart("package_info");
        json.writeStringField("version", "5.0");
        json.writeNumberField("id", number);
        json.writeNumberField("agent_id", agentId);
        json.writeEndObject();
    }

    /** Who sends, which firmware 5.0 does not say yet. */
    static void sensor(JsonGenerator json, DeviceSettings settings) throws IOException {
        json.writeObjectFieldStart("sensor_info");
        json.writeStringField("serial_number", settings.identity());
        json.writeStringField("type", "SINGLE_SENSOR");
        json.writeStringField("timezone", settings.zone().getId());
        json.writeEndObject();
    }

    /** Writes the one object of a message. */
    interface Body {

        void writeTo(JsonGenerator json) throws IOException;
    }
}
