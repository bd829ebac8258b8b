package io.spp.drivers.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes once through the tokens of a JSON message: at most 64 values deep, a name at most once in an object, nothing after the value. */
final class JsonReader {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(60)
                    .maxNameLength(1000)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonPlace read(Payload payload) throws MalformedPayloadException {
        try (JsonParser parser = open(payload)) {
            return new JsonReader(parser).message();
        } catch (JsonProcessingException e) {
            String key = e instanceof JsonEOFException
                    ? "json-ends"
                    : e instanceof StreamConstraintsException ? "json-limits" : "not-json";
            throw refusal(key, e.getLocation());
        } catch (MalformedPayloadException e) {
            throw e;
        } catch (IOException e) {
            throw Malformed.because(e, "not-json", 1, 1);
        }
    }

    private static JsonParser open(Payload payload) throws IOException {
        Optional<String> text = MessageText.otherThanUnicode(payload);
        return text.isPresent()
                ? FACTORY.createParser(new StringReader(text.get()))
                : FACTORY.createParser(payload.body());
    }

    private JsonPlace message() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Malformed.of("empty");
        }
        JsonPlace root = value(first, null, JsonPlace.ROOT);
        JsonPlace open = root.isContainer() ? root : null;
        while (open != null) {
            String name = open.isList() ? "" : parser.nextFieldName();
            JsonToken token = name == null ? parser.currentToken() : parser.nextToken();
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                open = open.parent();
            } else {
                JsonPlace value = value(token, open, name);
                if (!open.add(value)) {
                    throw refusal("not-json", parser.currentTokenLocation());
                }
                open = value.isContainer() ? value : open;
            }
        }
        if (parser.nextToken() != null) {
            throw refusal("not-json", parser.currentTokenLocation());
        }
        return root;
    }

    private JsonPlace value(JsonToken token, @Nullable JsonPlace parent, String name) throws IOException {
        return switch (token) {
            case START_OBJECT -> new JsonPlace(parent, name, JsonPlace.Kind.OBJECT, "", 0);
            case START_ARRAY -> new JsonPlace(parent, name, JsonPlace.Kind.LIST, "", 0);
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? new JsonPlace(parent, name, JsonPlace.Kind.HUGE, parser.getText(), 0)
                        : new JsonPlace(parent, name, JsonPlace.Kind.WHOLE, "", parser.getLongValue());
            case VALUE_NUMBER_FLOAT ->
                new JsonPlace(
                        parent, name, JsonPlace.Kind.FRACTION, "", Double.doubleToRawLongBits(parser.getDoubleValue()));
            case VALUE_STRING -> new JsonPlace(parent, name, JsonPlace.Kind.TEXT, parser.getText(), 0);
            case VALUE_NULL -> new JsonPlace(parent, name, JsonPlace.Kind.NULL, token.asString(), 0);
            default -> new JsonPlace(parent, name, JsonPlace.Kind.TRUTH, token.asString(), 0);
        };
    }

    private static MalformedPayloadException refusal(String key, @Nullable JsonLocation at) {
        return Malformed.of(key, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }
}
