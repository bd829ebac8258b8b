package com.example.acme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Acme sensors: {@code {"serial":"AC-17","counts":[{"line":"door","from":"…Z","to":"…Z","in":3,"out":1}],"faces":[…]}}. */
public final class AcmeProvider implements SensorDriverProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String driverId() {
        return "acme";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    /** Faces never reach the disk. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        ObjectNode message = message(payload);
        message.remove("faces");
        return payload.withBody(message.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return message(payload).path("serial").asText();
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        String device = identify(payload);
        List<Signal> signals = new ArrayList<>();
        for (JsonNode count : message(payload).path("counts")) {
            try {
                Instant from = Instant.parse(count.path("from").asText());
                Instant to = Instant.parse(count.path("to").asText());
                signals.add(new Signal.IntervalCount(
                        device,
                        count.path("line").asText("0"),
                        Optional.of(TimeRange.of(from, to)),
                        payload.receivedAt(),
                        new Tally(persons(count.path("in")), persons(count.path("out"))),
                        1));
            } catch (RuntimeException e) {
                throw malformed("counts: " + e.getMessage());
            }
        }
        return signals.isEmpty() ? List.of(new Signal.Alive(device, payload.receivedAt())) : signals;
    }

    /** What is absent is unknown, never zero. */
    private static int persons(JsonNode number) {
        if (number.isMissingNode()) {
            return Tally.UNKNOWN;
        }
        if (!number.isInt()) {
            throw new IllegalArgumentException("expected a whole number, found " + number);
        }
        return number.intValue();
    }

    private static ObjectNode message(Payload payload) throws MalformedPayloadException {
        try {
            JsonNode message = JSON.readTree(payload.body());
            if (message.path("serial").isTextual()) {
                return (ObjectNode) message;
            }
        } catch (IOException e) {
            throw malformed("no JSON");
        }
        throw malformed("no serial");
    }

    private static MalformedPayloadException malformed(String what) {
        return new MalformedPayloadException(new BilingualText("сообщение Acme: " + what, "Acme message: " + what));
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return SensorDriver.PushOnly.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        return new SensorDriver.PushOnly();
    }
}
