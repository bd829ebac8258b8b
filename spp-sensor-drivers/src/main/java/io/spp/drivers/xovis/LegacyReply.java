package io.spp.drivers.xovis;

import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.XmlMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Firmware 3 and 4, the answers of {@code /api/count-data} (counters since the last reset) and {@code /api/info/sensor-status}. One namespace
 * has several prefixes in them, so that only local names count. A status other than OK comes with HTTP 200.
 */
final class LegacyReply {

    private final List<Line> lines = new ArrayList<>();
    private final Map<StatusField, String> values = new EnumMap<>(StatusField.class);
    private String device = "";
    private String sensorTime = "";
    private String root = "";
    private boolean outcome;

    private LegacyReply() {}

    static boolean isOne(Payload payload) {
        byte[] body = payload.body();
        for (int i = 0; i < Math.min(body.length, 100); i++) {
            if (!Character.isWhitespace(body[i]) && (body[i] & 0x80) == 0) {
                return body[i] == '<';
            }
        }
        return false;
    }

    static LegacyReply read(Payload payload) throws MalformedPayloadException {
        LegacyReply reply = new LegacyReply();
        XmlMessage xml = XmlMessage.open(payload);
        while (xml.next()) {
            if (xml.isStart()) {
                reply.take(xml);
            }
        }
        if (!reply.root.equals("count-data") && !reply.root.equals("sensor-status")) {
            throw Malformed.of("xovis-unknown");
        }
        return reply;
    }

    String device() {
        return device;
    }

    List<Signal> signals(Instant receivedAt, DecodeContext context) throws MalformedPayloadException {
        Instant at = sensorTime.isEmpty() ? receivedAt : DeviceTime.parse("sensor-time", sensorTime, context.zone());
        List<Signal> signals = new ArrayList<>();
        for (Line line : lines) {
            signals.add(new Signal.CounterReading(
                    device, line.id, at, OptionalLong.empty(), line.forward, line.backward, OptionalLong.empty()));
        }
        if (root.equals("sensor-status")) {
            Map<StatusField, String> status = new EnumMap<>(values);
            if (!sensorTime.isEmpty()) {
                long offset = Duration.between(receivedAt, at).toMillis();
                status.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
            }
            signals.add(new Signal.Status(device, at, status));
        }
        return signals;
    }

    private void take(XmlMessage xml) throws MalformedPayloadException {
        String type = xml.attribute("type");
        switch (xml.name()) {
            case "count-data", "sensor-status" -> root = xml.name();
            case "request-status" -> outcome = true;
            case "status" -> {
                if (outcome) {
                    outcome = false;
                    refuseTrouble(xml.text());
                }
            }
            case "sensor-time" -> sensorTime = xml.text();
            case "line" -> lines.add(new Line(xml.attribute("id")));
            case "fw-count" -> last().forward = counter(xml);
            case "bw-count" -> last().backward = counter(xml);
            case "serial-number" -> device = DeviceIdentity.ofSerial(xml.text());
            case "uptime" -> values.put(StatusField.UPTIME_SECONDS, seconds(xml));
            case "version" -> {
                if (type.equals("SW")) {
                    values.put(StatusField.FIRMWARE, xml.text());
                }
            }
            case "temperature" -> {
                if (type.equals("die")) {
                    values.put(StatusField.TEMPERATURE_CELSIUS, xml.text());
                }
            }
            case "device-type" -> values.put(StatusField.MODEL, xml.text());
            case "sufficientIllumination" ->
                values.put(StatusField.ILLUMINATION, xml.text().equals("true") ? "SUFFICIENT" : "INSUFFICIENT");
            case "hash" -> values.put(StatusField.CONFIGURATION_HASH, xml.text());
            default -> {}
        }
    }

    /** The device prints milliseconds. */
    private static String seconds(XmlMessage xml) throws MalformedPayloadException {
        return Long.toString(DeviceNumber.counter("uptime", xml.text()) / 1000);
    }

    private static OptionalLong counter(XmlMessage xml) throws MalformedPayloadException {
        String name = xml.name();
        return OptionalLong.of(DeviceNumber.counter(name, xml.text()));
    }

    private Line last() throws MalformedPayloadException {
        if (lines.isEmpty()) {
            throw Malformed.of("absent", "line");
        }
        return lines.get(lines.size() - 1);
    }

    private static void refuseTrouble(String status) throws MalformedPayloadException {
        if (!status.equalsIgnoreCase("OK")) {
            throw Malformed.of("xovis-status", status);
        }
    }

    private static final class Line {

        private final String id;
        private OptionalLong forward = OptionalLong.empty();
        private OptionalLong backward = OptionalLong.empty();

        Line(String id) {
            this.id = id;
        }
    }
}
