package io.spp.sla.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** What the readers of this room share: forms of values, and the problems found. */
final class Reading {

    private static final Texts TEXTS = Texts.load("scenario", Reading.class::getResourceAsStream);

    private final JsonProblems problems;

    Reading(JsonProblems problems) {
        this.problems = problems;
    }

    JsonProblems problems() {
        return problems;
    }

    void problem(String path, String value, String key, Object... arguments) {
        problems.add(path, value, TEXTS.text(key, arguments));
    }

    <T> Optional<T> parsed(JsonObject object, String key, Function<String, T> parser, String remedy) {
        return object.parsed(key, parser, value -> problem(object.path(key), value, remedy));
    }

    Optional<LocalDate> date(JsonObject object, String key) {
        return parsed(object, key, LocalDate::parse, "want-date");
    }

    Optional<Instant> instant(JsonObject object, String key) {
        return parsed(object, key, text -> OffsetDateTime.parse(text).toInstant(), "want-instant");
    }

    /** Text that may be blank: what people wrote into a form. */
    Optional<String> freeText(JsonObject object, String key) {
        Optional<JsonNode> value = object.value(key);
        if (value.isPresent() && !value.get().isTextual()) {
            problem(object.path(key), value.get().toString(), "want-text");
            return Optional.empty();
        }
        return value.map(JsonNode::textValue);
    }

    /** The same tree without members that are null: they count as absent. */
    static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> kept.set(member.getKey(), withoutNulls(member.getValue())));
            return kept;
        }
        if (node.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return node;
    }
}
