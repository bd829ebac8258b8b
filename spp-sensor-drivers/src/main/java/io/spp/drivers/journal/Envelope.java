package io.spp.drivers.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.Malformed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A payload with everything that is known about its arrival, as captures, journal and quarantine write it: one JSON object on one line.
 *
 * @param driver the driver it is for; empty if unknown
 * @param direction {@code PUSH} or {@code PULL}
 * @param sensor the id of the sensor that was asked; empty for a pushed payload
 * @param payload the payload, redacted
 */
public record Envelope(String driver, Direction direction, String sensor, Payload payload) {

    /** Who started the exchange. */
    public enum Direction {
        /** The device. */
        PUSH,
        /** We. */
        PULL
    }

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(64 << 20)
                    .build())
            .build());

    public Envelope {
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(payload, "payload");
    }

    /** A pushed payload. */
    public static Envelope push(String driver, Payload payload) {
        return new Envelope(driver, Direction.PUSH, "", payload);
    }

    /** What a sensor answered when it was asked; the payload's path is that of the request. */
    public static Envelope pull(String driver, String sensor, Payload payload) {
        return new Envelope(driver, Direction.PULL, sensor, payload);
    }

    /** The same arrival of another payload. */
    public Envelope with(Payload other) {
        return new Envelope(driver, direction, sensor, other);
    }

    /** The object of one line. */
    public byte[] toJson() {
        return write(toTree());
    }

    /**
     * Reads one line.
     *
     * @param json the object; the body stands in {@code body}, {@code bodyBase64} or {@code payloadHex}
     * @param receivedAt what holds where the object does not say when it arrived
     * @throws IOException if it is not an envelope; names the key and the value
     */
    public static Envelope parse(byte[] json, Instant receivedAt) throws IOException {
        return parse(read(json), receivedAt);
    }

    ObjectNode toTree() {
        ObjectNode tree = JSON.createObjectNode();
        put(tree, "driver", driver);
        tree.put("direction", direction.name());
        put(tree, "sensor", sensor);
        tree.put("receivedAt", payload.receivedAt().toString());
        put(tree, "contentType", payload.contentType());
        put(tree, "path", payload.path());
        put(tree, "topic", payload.topic());
        if (!payload.headers().isEmpty()) {
            ObjectNode headers = tree.putObject("headers");
            payload.headers().forEach(headers::put);
        }
        Optional<String> text = text(payload.body());
        if (text.isPresent()) {
            tree.put("body", text.get());
        } else {
            tree.put("bodyBase64", Base64.getEncoder().encodeToString(payload.body()));
        }
        return tree;
    }

    static Envelope parse(JsonNode tree, Instant receivedAt) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        tree.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        String topic = tree.hasNonNull("topic")
                ? tree.get("topic").asText()
                : tree.path("port").asText("");
        return new Envelope(
                tree.path("driver").asText(""),
                tree.path("direction").asText("PUSH").equals("PULL") ? Direction.PULL : Direction.PUSH,
                tree.path("sensor").asText(""),
                new Payload(
                        body(tree),
                        tree.path("contentType").asText(""),
                        tree.path("path").asText(""),
                        headers,
                        topic,
                        time(tree, receivedAt)));
    }

    static JsonNode read(byte[] json) throws IOException {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw Malformed.because(
                    e, e instanceof JsonEOFException ? "json-ends" : "not-json", at.getLineNr(), at.getColumnNr());
        }
        if (tree == null || !tree.isObject()) {
            throw Malformed.value(
                    "$", tree == null ? "" : tree.getNodeType().name().toLowerCase(Locale.ROOT), "want-object");
        }
        return tree;
    }

    static byte[] write(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }

    private static byte[] body(JsonNode tree) throws IOException {
        try {
            if (tree.hasNonNull("body")) {
                JsonNode body = tree.get("body");
                return body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : write(body);
            }
            if (tree.hasNonNull("bodyBase64")) {
                return Base64.getDecoder().decode(tree.get("bodyBase64").asText());
            }
            if (tree.hasNonNull("payloadHex")) {
                return HexFormat.of().parseHex(tree.get("payloadHex").asText());
            }
        } catch (IllegalArgumentException e) {
            throw Malformed.because(e, "envelope-encoding");
        }
        throw Malformed.of("absent", "body, bodyBase64, payloadHex");
    }

    private static Instant time(JsonNode tree, Instant receivedAt) throws IOException {
        if (!tree.hasNonNull("receivedAt")) {
            return receivedAt;
        }
        String text = tree.get("receivedAt").asText();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Malformed.value("receivedAt", text, "want-instant");
        }
    }

    private static void put(ObjectNode tree, String key, String value) {
        if (!value.isEmpty()) {
            tree.put(key, value);
        }
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
