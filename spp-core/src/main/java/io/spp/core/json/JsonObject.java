package io.spp.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One JSON object being read: each asked key is a known key, and {@link #end} reports all others. */
public final class JsonObject {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ObjectNode node;
    private final String path;
    private final JsonProblems problems;
    private final TreeSet<String> known = new TreeSet<>();

    private JsonObject(ObjectNode node, String path, JsonProblems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** The object at a path; what is no object is reported. */
    public static Optional<JsonObject> at(String path, JsonNode node, JsonProblems problems) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new JsonObject(object, path, problems));
        }
        problems.add(path, shown(node), "want-object");
        return Optional.empty();
    }

    /** The path of a member: {@code $.sites}, {@code $.channels['1001']}. */
    public static String path(String parent, String key) {
        return PLAIN_KEY.matcher(key).matches() ? parent + "." + key : parent + "['" + key + "']";
    }

    /** Where this object stands. */
    public String path() {
        return path;
    }

    /** Where the value of a key stands. */
    public String path(String key) {
        return path(path, key);
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** Whether the value of the key is an object. */
    public boolean isObject(String key) {
        return found(key).filter(JsonNode::isObject).isPresent();
    }

    /** Non-blank text without blanks around it; absent where missing or wrong. */
    public Optional<String> text(String key) {
        return found(key).flatMap(value -> textAt(path(key), value));
    }

    /** Like {@link #text}, and its absence is reported. */
    public Optional<String> requiredText(String key) {
        require(key);
        return text(key);
    }

    /** Text in a form of its own; the parser throws what JDK parsers throw, and the named sentence says what would be right. */
    public <T> Optional<T> parsed(String key, Function<String, T> parser, Consumer<String> complain) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                complain.accept(text);
                return Optional.empty();
            }
        });
    }

    /** One of the constants by its exact name. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(text -> {
            Optional<E> constant = Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(text))
                    .findFirst();
            if (constant.isEmpty()) {
                problems.add(path(key), text, "want-choice", Words.joined(type.getEnumConstants()));
            }
            return constant;
        });
    }

    /** True or false. */
    public Optional<Boolean> flag(String key) {
        return found(key).flatMap(value -> {
            if (!value.isBoolean()) {
                problems.add(path(key), shown(value), "want-flag");
                return Optional.empty();
            }
            return Optional.of(value.booleanValue());
        });
    }

    /** A number in {@code [least, most]}. */
    public Optional<BigDecimal> number(String key, String least, String most) {
        return found(key).flatMap(value -> {
            BigDecimal number = value.isNumber() ? value.decimalValue() : null;
            if (number == null
                    || number.compareTo(new BigDecimal(least)) < 0
                    || number.compareTo(new BigDecimal(most)) > 0) {
                problems.add(path(key), shown(value), "want-number", least, most);
                return Optional.empty();
            }
            return Optional.of(number);
        });
    }

    /** A whole number in {@code [least, most]}. */
    public Optional<Integer> integer(String key, int least, int most) {
        return number(key, String.valueOf(least), String.valueOf(most)).flatMap(number -> {
            if (number.stripTrailingZeros().scale() > 0) {
                problems.add(path(key), number.toString(), "want-integer", least, most);
                return Optional.empty();
            }
            return Optional.of(number.intValue());
        });
    }

    /** A nested object. */
    public Optional<JsonObject> object(String key) {
        return found(key).flatMap(value -> at(path(key), value, problems));
    }

    /** The objects of an array; an absent array has none, and elements that are no objects are reported. */
    public List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        eachOf(key, (place, element) -> at(place, element, problems).ifPresent(objects::add));
        return objects;
    }

    /** The texts of an array; an absent array has none. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        eachOf(key, (place, element) -> textAt(place, element).ifPresent(texts::add));
        return texts;
    }

    /** All members with keys of the writer's choice, in their order; all keys then count as known. */
    public Map<String, JsonNode> members() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            known.add(member.getKey());
            members.put(member.getKey(), member.getValue());
        }
        return members;
    }

    /** The value of a key, whatever it is. */
    public Optional<JsonNode> value(String key) {
        return found(key);
    }

    /** The object as it was written, without spaces. */
    public String raw() {
        return node.toString();
    }

    /** Reports a key that must be there and is not. */
    public void require(String key) {
        known.add(key);
        if (!node.has(key)) {
            problems.missing(path, key);
        }
    }

    /** Ends the reading: keys that nobody asked for are mistakes. */
    public void end() {
        for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                unknown(key);
            }
        }
    }

    private void unknown(String key) {
        Optional<String> meant = Words.nearest(key, known);
        String all = String.join(", ", known);
        if (meant.isPresent()) {
            problems.add(path(key), "", "unknown-key-near", meant.get(), all);
        } else {
            problems.add(path(key), "", "unknown-key", all);
        }
    }

    private Optional<JsonNode> found(String key) {
        known.add(key);
        return Optional.ofNullable(node.get(key));
    }

    private Optional<String> textAt(String place, JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            problems.add(place, shown(value), "want-text");
            return Optional.empty();
        }
        String text = value.textValue();
        if (!text.equals(text.strip()) || text.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(place, text.replaceAll("\\p{Cntrl}", "?"), "want-plain-text");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void eachOf(String key, BiConsumer<String, JsonNode> action) {
        Optional<JsonNode> array = found(key);
        if (array.isPresent() && !array.get().isArray()) {
            problems.add(path(key), shown(array.get()), "want-array");
        } else if (array.isPresent()) {
            int index = 0;
            for (JsonNode element : array.get()) {
                action.accept(path(key) + "[" + index++ + "]", element);
            }
        }
    }

    /** A value as a message shows it: text without quotes, the rest as JSON. */
    static String shown(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        return text.isEmpty() ? "\"\"" : text;
    }
}
