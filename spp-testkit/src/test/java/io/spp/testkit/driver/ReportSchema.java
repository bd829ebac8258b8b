package io.spp.testkit.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.testkit.conformance.Conformance;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What is wrong with a conformance report by its published schema, as far as that schema uses JSON Schema. */
final class ReportSchema {

    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private ReportSchema(JsonNode root) {
        this.root = root;
    }

    static List<String> problems(JsonNode report) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                Conformance.class.getResourceAsStream("conformance.schema.json"), "conformance.schema.json")) {
            ReportSchema checked = new ReportSchema(new ObjectMapper().readTree(schema));
            checked.check("$", report, checked.root);
            return checked.problems;
        }
    }

    private void check(String place, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            check(place, value, root.at(schema.path("$ref").asText().substring(1)));
            return;
        }
        boolean typed = switch (schema.path("type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "integer" -> value.isIntegralNumber();
            case "string" -> value.isTextual();
            default -> schema.has("enum");
        };
        boolean small =
                schema.has("minimum") && value.asLong() < schema.path("minimum").asLong();
        boolean other = schema.has("enum") && !contains(schema.path("enum"), value);
        if (!typed || small || other) {
            problems.add(place + ": " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(place + "." + name.asText() + " is absent");
            }
        });
        value.properties().forEach(member -> {
            JsonNode ofMember = schema.path("properties").path(member.getKey());
            if (ofMember.isMissingNode()) {
                problems.add(place + "." + member.getKey() + " is unknown; known: " + names(schema));
            } else {
                check(place + "." + member.getKey(), member.getValue(), ofMember);
            }
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(place + "[" + i + "]", value.get(i), schema.path("items"));
        }
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static TreeSet<String> names(JsonNode schema) {
        TreeSet<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
