package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Messages of devices, all of which arrived at one moment. */
final class Message {

    static final Instant RECEIVED = Instant.parse("2025-11-03T09:05:00Z");

    private Message() {}

    static Payload json(String body) {
        return of(body, "application/json");
    }

    static Payload xml(String body) {
        return of(body, "application/xml");
    }

    static Payload of(String body, String type) {
        return Payload.of(body.getBytes(StandardCharsets.UTF_8), type, RECEIVED);
    }

    static Payload hex(String body) {
        return Payload.of(HexFormat.of().parseHex(body), "", RECEIVED);
    }
}
