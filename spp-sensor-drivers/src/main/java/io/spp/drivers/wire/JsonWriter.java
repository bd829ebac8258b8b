package io.spp.drivers.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Writes of a message the members and elements, at any depth, that are to be kept. */
record JsonWriter(Predicate<JsonPlace> kept) {

    /** Whether everything in a value is to be kept. */
    boolean keepsAllOf(JsonPlace value) {
        for (JsonPlace child : value.children()) {
            if (!kept.test(child) || !keepsAllOf(child)) {
                return false;
            }
        }
        return true;
    }

    /** A value in UTF-8. */
    byte[] bytes(JsonPlace value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonReader.FACTORY.createGenerator(bytes)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException("what was read can be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonPlace value, JsonGenerator json) throws IOException {
        if (value.isScalar()) {
            value.write(json);
        } else if (value.isList()) {
            json.writeStartArray();
            for (JsonPlace element : value.children()) {
                if (kept.test(element)) {
                    write(element, json);
                }
            }
            json.writeEndArray();
        } else {
            json.writeStartObject();
            for (JsonPlace member : value.children()) {
                if (kept.test(member)) {
                    json.writeFieldName(member.name());
                    write(member, json);
                }
            }
            json.writeEndObject();
        }
    }
}
