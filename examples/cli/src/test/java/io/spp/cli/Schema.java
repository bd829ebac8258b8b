package io.spp.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The part of JSON Schema that the schemas of this project use; anything else in one is a mistake here. */
final class Schema {

    private static final List<String> KNOWN = List.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "format",
            "pattern",
            "minimum",
            "required",
            "additionalProperties",
            "properties",
            "items");

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    static Schema at(String resource) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
            return new Schema(new ObjectMapper().readTree(bytes));
        }
    }

    /** Where a document is otherwise than the schema says. */
    List<String> problemsOf(JsonNode document) {
        List<String> problems = new ArrayList<>();
        check(root, document, "$", problems);
        return problems;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> problems) {
        schema.fieldNames().forEachRemaining(key -> {
            if (!KNOWN.contains(key)) {
                problems.add("the schema says " + key + ", which this checker does not know");
            }
        });
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").asText().substring(1)), value, path, problems);
            return;
        }
        if (schema.has("type") && types(schema.get("type")).noneMatch(type -> isOf(type, value))) {
            problems.add(path + " is " + value + ", no " + schema.get("type"));
        }
        if (schema.has("enum")
                && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) {
            problems.add(path + " is " + value + ", none of " + schema.get("enum"));
        }
        if (schema.has("minimum")
                && value.isNumber()
                && value.asDouble() < schema.get("minimum").asDouble()) {
            problems.add(path + " is " + value + ", less than " + schema.get("minimum"));
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.get("pattern").asText())) {
            problems.add(path + " is " + value + ", not like " + schema.get("pattern"));
        }
        schema.path("required").forEach(key -> {
            if (value.isObject() && !value.has(key.asText())) {
                problems.add(path + " has no " + key.asText());
            }
        });
        value.properties().forEach(member -> {
            JsonNode of = schema.path("properties").path(member.getKey());
            if (!of.isMissingNode()) {
                check(of, member.getValue(), path + "." + member.getKey(), problems);
            } else if (schema.path("additionalProperties").isBoolean()) {
                problems.add(path + " has " + member.getKey());
            }
        });
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), path + "[" + i + "]", problems);
            }
        }
    }

    private static Stream<String> types(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText)
                : Stream.of(type.asText());
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
