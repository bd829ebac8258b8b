package io.spp.drivers.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a JSON message together with its place, so that a refusal can name it. {@code null} in a message is the same as absent. */
public final class JsonPlace {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(60)
                            .maxNameLength(1000)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final JsonNode node;
    private final @Nullable JsonPlace parent;
    private final String name;

    private JsonPlace(JsonNode node, @Nullable JsonPlace parent, String name) {
        this.node = node;
        this.parent = parent;
        this.name = name;
    }

    /** The whole message, which must be one JSON object. */
    public static JsonPlace read(Payload payload) throws MalformedPayloadException {
        return readAny(payload).object();
    }

    /** The whole message, which must be one JSON value. */
    public static JsonPlace readAny(Payload payload) throws MalformedPayloadException {
        try {
            Optional<String> text = MessageText.otherThanUnicode(payload);
            JsonNode root =
                    text.isPresent() ? JSON.readTree(new StringReader(text.get())) : JSON.readTree(payload.body());
            if (root == null || root.isMissingNode()) {
                throw Malformed.of("empty");
            }
            return new JsonPlace(root, null, "$");
        } catch (JsonProcessingException e) {
            throw refuse(e);
        } catch (MalformedPayloadException e) {
            throw e;
        } catch (IOException e) {
            throw Malformed.because(e, "not-json", 1, 1);
        }
    }

    /** The payload without the members of its object that are not among these. */
    public Payload keeping(Set<String> members, Payload payload) {
        if (node instanceof ObjectNode object) {
            int before = object.size();
            object.retain(members);
            return object.size() == before ? payload : payload.withBody(write(object));
        }
        return payload;
    }

    /** The bytes of a tree as UTF-8. */
    public static byte[] write(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree that was read can be written", e);
        }
    }

    /** The bare value. */
    public JsonNode node() {
        return node;
    }

    /** The member with this name, if it is there. */
    public Optional<JsonPlace> find(String key) {
        JsonNode member = node.get(key);
        return member == null || member.isNull() ? Optional.empty() : Optional.of(new JsonPlace(member, this, key));
    }

    /** The member with this name, which must be there. */
    public JsonPlace get(String key) throws MalformedPayloadException {
        Optional<JsonPlace> member = find(key);
        if (member.isEmpty()) {
            throw Malformed.of("absent", path() + "." + key);
        }
        return member.get();
    }

    /** The value at a place of this list, from 0; absent where it is no list or ends before. */
    public Optional<JsonPlace> element(int index) {
        return node.isArray() && index < node.size()
                ? Optional.of(new JsonPlace(node.get(index), this, "[" + index + "]"))
                : Optional.empty();
    }

    /** The names of this object's members, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The objects under this name: none, one that stands alone, or those of a list. */
    public List<JsonPlace> objects(String key) throws MalformedPayloadException {
        Optional<JsonPlace> member = find(key);
        return member.isPresent() ? member.get().objects() : List.of();
    }

    /** This object alone, or the objects of this list. */
    public List<JsonPlace> objects() throws MalformedPayloadException {
        List<JsonPlace> objects = new ArrayList<>(Math.max(1, node.size()));
        for (JsonPlace element : elements()) {
            objects.add(element.object());
        }
        return objects;
    }

    /** This value alone, or the values of this list. */
    public List<JsonPlace> elements() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<JsonPlace> elements = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            elements.add(new JsonPlace(element, this, "[" + elements.size() + "]"));
        }
        return elements;
    }

    /** This, if it is an object. */
    public JsonPlace object() throws MalformedPayloadException {
        if (!node.isObject()) {
            throw Malformed.value(path(), node.isValueNode() ? node.asText() : "[…]", "want-object");
        }
        return this;
    }

    /** A text, number or truth value as text. */
    public String text() throws MalformedPayloadException {
        if (!node.isValueNode() || node.isNull()) {
            throw Malformed.value(path(), "{…}", "want-scalar");
        }
        return node.asText().strip();
    }

    /** A number of persons. */
    public int count() throws MalformedPayloadException {
        if (node.isInt() && node.intValue() >= 0) {
            return node.intValue();
        }
        BigDecimal value = number("want-count");
        if (!isWhole(value, Integer.MAX_VALUE)) {
            throw Malformed.value(path(), text(), "want-count");
        }
        return value.intValue();
    }

    /** The state of a counter. */
    public long counter() throws MalformedPayloadException {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0) {
            return node.longValue();
        }
        BigDecimal value = number("want-counter");
        if (!isWhole(value, Long.MAX_VALUE)) {
            throw Malformed.value(path(), text(), "want-counter");
        }
        return value.longValue();
    }

    /** A number that is not negative. */
    public double positive() throws MalformedPayloadException {
        BigDecimal value = number("want-share");
        if (value.signum() < 0) {
            throw Malformed.value(path(), text(), "want-share");
        }
        return value.doubleValue();
    }

    /** A time: milliseconds or seconds since 1970, or a text; the zone is used where the text has no offset. */
    public Instant instant(Optional<ZoneId> zone) throws MalformedPayloadException {
        if (node.isNumber()) {
            return DeviceTime.epoch(path(), counter());
        }
        String text = text();
        DeviceTime.Stamp plain = DeviceTime.plain(text, zone);
        return plain != null ? plain.instant() : DeviceTime.parse(path(), text, zone);
    }

    /** Where it stands, such as {@code $.logics_data.logics[0].id}. */
    public String path() {
        if (parent == null) {
            return name;
        }
        return name.startsWith("[") ? parent.path() + name : parent.path() + "." + name;
    }

    private BigDecimal number(String expected) throws MalformedPayloadException {
        String text = text();
        try {
            if (text.length() <= 60) {
                BigDecimal value = new BigDecimal(text);
                if (Math.abs((long) value.scale()) <= 60) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            throw Malformed.value(path(), text, expected);
        }
        throw Malformed.value(path(), text, expected);
    }

    private static boolean isWhole(BigDecimal value, long most) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0
                && value.stripTrailingZeros().scale() <= 0;
    }

    private static MalformedPayloadException refuse(JsonProcessingException e) {
        String key = e instanceof JsonEOFException
                ? "json-ends"
                : e instanceof StreamConstraintsException ? "json-limits" : "not-json";
        JsonLocation at = e.getLocation();
        return Malformed.of(key, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }
}
