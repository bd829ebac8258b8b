package io.spp.core.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** As much of JSON Schema 2020-12 as the site file's schema uses; an unknown keyword stops the test. */
final class SchemaCheck {

    private static final List<String> SILENT =
            List.of("$schema", "$defs", "title", "description", "default", "format", "uniqueItems");

    private final JsonNode root;
    private final List<String> violations = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    static List<String> violations(JsonNode schema, JsonNode document) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(schema, document, "$");
        return check.violations;
    }

    /** The schema behind a reference. */
    static JsonNode resolved(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private void check(JsonNode schema, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> each : schema.properties()) {
            if (!SILENT.contains(each.getKey()) && !holds(each.getKey(), each.getValue(), schema, value, path)) {
                violations.add(path + " " + each.getKey());
            }
        }
    }

    private boolean holds(String keyword, JsonNode rule, JsonNode schema, JsonNode value, String path) {
        switch (keyword) {
            case "$ref":
                check(resolved(root, schema), value, path);
                return true;
            case "type":
                return rule.isArray() ? any(rule, type -> isA(type.textValue(), value)) : isA(rule.textValue(), value);
            case "enum":
                return any(rule, value::equals);
            case "anyOf":
                return any(rule, option -> {
                    SchemaCheck branch = new SchemaCheck(root);
                    branch.check(option, value, path);
                    return branch.violations.isEmpty();
                });
            case "properties":
                rule.properties().stream()
                        .filter(each -> value.has(each.getKey()))
                        .forEach(each -> check(each.getValue(), value.get(each.getKey()), path + "." + each.getKey()));
                return true;
            case "additionalProperties":
                return value.properties().stream()
                        .filter(each -> !schema.path("properties").has(each.getKey()))
                        .allMatch(each -> {
                            if (rule.isObject()) {
                                check(rule, each.getValue(), path + "." + each.getKey());
                            }
                            return rule.isObject();
                        });
            case "propertyNames":
                return value.properties().stream().allMatch(each -> matches(rule.get("pattern"), each.getKey()));
            case "items":
                value.forEach(element -> check(rule, element, path + "[]"));
                return true;
            case "required":
                return !value.isObject() || all(rule, key -> value.has(key.textValue()));
            case "dependentRequired":
                return rule.properties().stream()
                        .allMatch(each ->
                                !value.has(each.getKey()) || all(each.getValue(), key -> value.has(key.textValue())));
            case "pattern":
                return !value.isTextual() || matches(rule, value.textValue());
            case "minLength":
                return !value.isTextual() || value.textValue().length() >= rule.intValue();
            case "maxLength":
                return !value.isTextual() || value.textValue().length() <= rule.intValue();
            case "minimum":
                return !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0;
            case "maximum":
                return !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0;
            case "minProperties":
                return !value.isObject() || value.size() >= rule.intValue();
            case "maxProperties":
                return !value.isObject() || value.size() <= rule.intValue();
            default:
                throw new IllegalStateException("unknown keyword " + keyword);
        }
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }

    private static boolean matches(JsonNode pattern, String text) {
        return Pattern.compile(pattern.textValue()).matcher(text).find();
    }

    private static boolean any(JsonNode rules, java.util.function.Predicate<JsonNode> holds) {
        for (JsonNode rule : rules) {
            if (holds.test(rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(JsonNode rules, java.util.function.Predicate<JsonNode> holds) {
        return !any(rules, rule -> !holds.test(rule));
    }
}
