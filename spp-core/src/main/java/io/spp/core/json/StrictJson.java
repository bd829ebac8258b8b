package io.spp.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;

/**
 * Parses one JSON document and reports what the syntax alone can tell: broken JSON, keys given twice, text after the end.
 *
 * <p>Limits: {@value #MAX_CHARACTERS} characters, {@value #MAX_DEPTH} levels, numbers of {@value #MAX_NUMBER} digits.
 */
public final class StrictJson {

    static final int MAX_CHARACTERS = 32 * 1024 * 1024;
    static final int MAX_DEPTH = 40;
    static final int MAX_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxDocumentLength(MAX_CHARACTERS)
                    .build())
            .build();

    private final JsonParser parser;
    private final JsonProblems problems;

    private StrictJson(JsonParser parser, JsonProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * The document as a tree; of a key given twice the first value counts.
     *
     * @return empty where the text is no JSON document; the reason is then among the problems
     * @throws IOException if reading the characters fails
     */
    public static Optional<JsonNode> parse(Reader characters, JsonProblems problems) throws IOException {
        try (JsonParser parser = FACTORY.createParser(withoutByteOrderMark(characters))) {
            return new StrictJson(parser, problems).document();
        } catch (JsonProcessingException e) {
            problems.syntax(e);
            return Optional.empty();
        }
    }

    /** Some editors put a byte order mark before the text. */
    private static Reader withoutByteOrderMark(Reader characters) throws IOException {
        PushbackReader pushback = new PushbackReader(characters);
        int first = pushback.read();
        if (first >= 0 && first != '\uFEFF') {
            pushback.unread(first);
        }
        return pushback;
    }

    private Optional<JsonNode> document() throws IOException {
        if (parser.nextToken() == null) {
            problems.add("$", "", "empty");
            return Optional.empty();
        }
        JsonNode tree = value("$");
        if (parser.nextToken() != null) {
            problems.add("$", parser.getText(), "trailing");
        }
        return Optional.of(tree);
    }

    private JsonNode value(String path) throws IOException {
        problems.stands(path, parser.currentTokenLocation().getLineNr());
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    private ObjectNode object(String path) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String place = JsonObject.path(path, key);
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (object.has(key)) {
                problems.addAtLine(line, place, "", "duplicate-key");
                value(place + "#again");
            } else {
                object.set(key, value(place));
            }
        }
        return object;
    }

    private ArrayNode array(String path) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path + "[" + array.size() + "]"));
        }
        return array;
    }
}
