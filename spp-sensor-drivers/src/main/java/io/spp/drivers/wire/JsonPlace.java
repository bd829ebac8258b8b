package io.spp.drivers.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value of a JSON message together with its place, so that a refusal can name it. {@code null} in a message is the same as absent. */
public final class JsonPlace {

    /** What a value is. */
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        /** A whole number that a long holds. */
        WHOLE,
        /** A number with a fraction or an exponent; the bits of the double are kept. */
        FRACTION,
        /** A whole number that no long holds. */
        HUGE,
        TRUTH,
        NULL
    }

    static final String ROOT = "$";

    private static final ObjectMapper TREES = new ObjectMapper();

    /** Objects with more members than this are searched by a map. */
    private static final int FEW = 16;

    private final @Nullable JsonPlace parent;
    private final String name;
    private final Kind kind;
    private final String text;
    private final long number;
    private @Nullable JsonPlace first;
    private @Nullable JsonPlace last;
    private @Nullable JsonPlace next;
    private int size;
    private @Nullable Map<String, JsonPlace> index;
    /** A bit for the hash of each member's name: where a name's bit is not set, there is no such member. */
    private long hashes;

    JsonPlace(@Nullable JsonPlace parent, String name, Kind kind, String text, long number) {
        this.parent = parent;
        this.name = name;
        this.kind = kind;
        this.text = text;
        this.number = number;
    }

    /** The whole message, which must be one JSON object. */
    public static JsonPlace read(Payload payload) throws MalformedPayloadException {
        return readAny(payload).object();
    }

    /** The whole message, which must be one JSON value. */
    public static JsonPlace readAny(Payload payload) throws MalformedPayloadException {
        return JsonReader.read(payload);
    }

    /** Appends a value to this object or list; false, and nothing appended, where the object has a member of that name. */
    boolean add(JsonPlace value) {
        if (kind == Kind.OBJECT && member(value.name) != null) {
            return false;
        }
        if (last == null) {
            first = value;
        } else {
            last.next = value;
        }
        last = value;
        size++;
        hashes |= bit(value.name);
        if (index != null) {
            index.put(value.name, value);
        } else if (size > FEW && kind == Kind.OBJECT) {
            index = new HashMap<>();
            for (JsonPlace each = first; each != null; each = each.next) {
                index.put(each.name, each);
            }
        }
        return true;
    }

    /** The members of this object or the elements of this list. */
    List<JsonPlace> children() {
        List<JsonPlace> children = new ArrayList<>(size);
        for (JsonPlace child = first; child != null; child = child.next) {
            children.add(child);
        }
        return children;
    }

    /** Writes the scalar that it is. */
    void write(JsonGenerator json) throws IOException {
        switch (kind) {
            case WHOLE -> json.writeNumber(number);
            case FRACTION -> json.writeNumber(Double.longBitsToDouble(number));
            case TEXT -> json.writeString(text);
            default -> json.writeRawValue(text);
        }
    }

    @Nullable JsonPlace parent() {
        return parent;
    }

    boolean isContainer() {
        return kind == Kind.OBJECT || kind == Kind.LIST;
    }

    /** The payload without the members of its object that are not among these. */
    public Payload keeping(Set<String> members, Payload payload) {
        return keeping(place -> !place.isTop() || place.isElement() || members.contains(place.name), payload);
    }

    /** The payload, of which this is the message, without the members and elements, at any depth, that are not to be kept. */
    public Payload keeping(Predicate<JsonPlace> kept, Payload payload) {
        JsonWriter writer = new JsonWriter(kept);
        return writer.keepsAllOf(this) ? payload : payload.withBody(writer.bytes(this));
    }

    /** The bare value, such as a device wants to be told again. */
    public JsonNode node() {
        try {
            return TREES.readTree(new JsonWriter(any -> true).bytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }

    /** The bytes of a tree as UTF-8. */
    public static byte[] write(JsonNode tree) {
        try {
            return TREES.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can be written", e);
        }
    }

    /** The name of the member that it is; empty where it is none. */
    public String name() {
        return name;
    }

    /** Whether it stands directly in the message's outermost object or list. */
    public boolean isTop() {
        return parent != null && parent.parent == null;
    }

    /** Whether it stands directly in a list. */
    public boolean isElement() {
        return parent != null && parent.kind == Kind.LIST;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is a text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** How many characters the text that it is has. */
    public int length() {
        return text.length();
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.FRACTION || kind == Kind.HUGE;
    }

    /** Whether it is neither an object nor a list. */
    public boolean isScalar() {
        return !isContainer();
    }

    /** Whether it is {@code null}. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** Whether there is a member with this name, be it {@code null}. */
    public boolean has(String key) {
        return member(key) != null;
    }

    /** Whether there is a member with one of these names, be it {@code null}. */
    public boolean hasAny(Iterable<String> keys) {
        for (String key : keys) {
            if (has(key)) {
                return true;
            }
        }
        return false;
    }

    /** The member with this name, if it is there. */
    public Optional<JsonPlace> find(String key) {
        JsonPlace member = member(key);
        return member == null || member.kind == Kind.NULL ? Optional.empty() : Optional.of(member);
    }

    /** The member with this name, which must be there. */
    public JsonPlace get(String key) throws MalformedPayloadException {
        JsonPlace member = member(key);
        if (member == null || member.kind == Kind.NULL) {
            throw Malformed.of("absent", path() + "." + key);
        }
        return member;
    }

    /** The value at a place of this list, from 0; absent where it is no list or ends before. */
    public Optional<JsonPlace> element(int place) {
        return kind == Kind.LIST && place < size ? Optional.of(elements().get(place)) : Optional.empty();
    }

    /** The names of this object's members, in order. */
    public List<String> names() {
        return kind == Kind.OBJECT ? children().stream().map(JsonPlace::name).toList() : List.of();
    }

    /** The objects under this name: none, one that stands alone, or those of a list. */
    public List<JsonPlace> objects(String key) throws MalformedPayloadException {
        JsonPlace member = member(key);
        return member == null || member.kind == Kind.NULL ? List.of() : member.objects();
    }

    /** This object alone, or the objects of this list. */
    public List<JsonPlace> objects() throws MalformedPayloadException {
        List<JsonPlace> objects = elements();
        for (JsonPlace object : objects) {
            object.object();
        }
        return objects;
    }

    /** This value alone, or the values of this list. */
    public List<JsonPlace> elements() {
        return kind == Kind.LIST ? children() : List.of(this);
    }

    /** This, if it is an object. */
    public JsonPlace object() throws MalformedPayloadException {
        if (kind != Kind.OBJECT) {
            throw Malformed.value(path(), isScalar() ? raw() : "[…]", "want-object");
        }
        return this;
    }

    /** A text, number or truth value as text. */
    public String text() throws MalformedPayloadException {
        if (isContainer() || kind == Kind.NULL) {
            throw Malformed.value(path(), "{…}", "want-scalar");
        }
        String bare = raw();
        boolean edged = bare.isEmpty() || bare.charAt(0) <= ' ' || bare.charAt(bare.length() - 1) <= ' ';
        return edged || bare.charAt(0) > '~' || bare.charAt(bare.length() - 1) > '~' ? bare.strip() : bare;
    }

    /** A number of persons. */
    public int count() throws MalformedPayloadException {
        if (kind == Kind.WHOLE && number >= 0 && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        return (int) whole("want-count", Integer.MAX_VALUE);
    }

    /** The state of a counter. */
    public long counter() throws MalformedPayloadException {
        return kind == Kind.WHOLE && number >= 0 ? number : whole("want-counter", Long.MAX_VALUE);
    }

    /** A number that is not negative. */
    public double positive() throws MalformedPayloadException {
        if (kind == Kind.WHOLE && number >= 0) {
            return number;
        }
        BigDecimal value = decimal("want-share");
        if (value.signum() < 0) {
            throw Malformed.value(path(), text(), "want-share");
        }
        return value.doubleValue();
    }

    /** The number that it is, if it is one. */
    public OptionalDouble number() {
        return isNumber() ? OptionalDouble.of(Double.parseDouble(raw())) : OptionalDouble.empty();
    }

    /** A time: milliseconds or seconds since 1970, or a text; the zone is used where the text has no offset. */
    public Instant instant(Optional<ZoneId> zone) throws MalformedPayloadException {
        if (isNumber()) {
            return DeviceTime.epoch(this, counter());
        }
        return DeviceTime.parse(this, text(), zone);
    }

    /** Where it stands, such as {@code $.logics_data.logics[0].id}. */
    public String path() {
        if (parent == null) {
            return name;
        }
        return parent.kind == Kind.LIST
                ? parent.path() + "[" + parent.elements().indexOf(this) + "]"
                : parent.path() + "." + name;
    }

    /** Its path. */
    @Override
    public String toString() {
        return path();
    }

    private @Nullable JsonPlace member(String key) {
        if (kind != Kind.OBJECT || (hashes & bit(key)) == 0) {
            return null;
        }
        if (index != null) {
            return index.get(key);
        }
        for (JsonPlace member = first; member != null; member = member.next) {
            if (member.name.equals(key)) {
                return member;
            }
        }
        return null;
    }

    private static long bit(String name) {
        return 1L << name.hashCode();
    }

    private String raw() {
        return switch (kind) {
            case WHOLE -> Long.toString(number);
            case FRACTION -> Double.toString(Double.longBitsToDouble(number));
            default -> text;
        };
    }

    private long whole(String expected, long most) throws MalformedPayloadException {
        BigDecimal value = decimal(expected);
        boolean fits = value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0
                && value.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw Malformed.value(path(), text(), expected);
        }
        return value.longValue();
    }

    private BigDecimal decimal(String expected) throws MalformedPayloadException {
        String digits = text();
        try {
            if (digits.length() <= 60) {
                BigDecimal value = new BigDecimal(digits);
                if (Math.abs((long) value.scale()) <= 60) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            throw Malformed.value(path(), digits, expected);
        }
        throw Malformed.value(path(), digits, expected);
    }
}
