package io.spp.testkit.device;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Map;

/** Firmware 3 and 4: the elements with their measurements, in local time with offset. */
record XovisLegacy(DeviceSettings settings) implements Agent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final Map<Long, String> RESOLUTIONS = Map.of(
            1L, "ONE_MINUTE", 5L, "FIVE_MINUTES", 15L, "FIFTEEN_MINUTES", 30L, "THIRTY_MINUTES", 60L, "ONE_HOUR");

    XovisLegacy {
        if (!RESOLUTIONS.containsKey(settings.interval().toMinutes())) {
            throw new IllegalArgumentException(
                    "firmware 3 and 4 count in 1, 5, 15, 30 or 60 minutes, not " + settings.interval());
        }
    }

    @Override
    public Duration period() {
        return settings.packageLength();
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] render(Parcel parcel) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("sensor-time");
            json.writeStringField("timezone", settings.zone().getId());
            json.writeStringField("time", local(parcel.sentAt()));
            json.writeEndObject();
            json.writeObjectFieldStart("status");
            json.writeStringField("code", "OK");
            json.writeEndObject();
            json.writeObjectFieldStart("content");
            json.writeArrayFieldStart("element");
            for (Readings channel : parcel.channels()) {
                element(json, channel, parcel);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("sensor-info");
            json.writeStringField("serial-number", settings.identity());
            json.writeStringField("ip-address", "192.0.2.10");
            json.writeStringField("name", settings.sensor());
            json.writeStringField("group", "Entrances");
            json.writeStringField("device-type", "PC2S - UL");
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private void element(JsonGenerator json, Readings channel, Parcel parcel) throws IOException {
        json.writeStartObject();
        json.writeNumberField("element-id", Integer.parseInt(channel.channel()));
        json.writeStringField("element-name", "Line " + channel.channel());
        json.writeStringField("sensor-type", "SINGLE_SENSOR");
        json.writeStringField("data-type", "LINE");
        json.writeStringField("from", local(parcel.stamps().start()));
        json.writeStringField("to", local(parcel.stamps().end()));
        json.writeStringField("resolution", RESOLUTIONS.get(settings.interval().toMinutes()));
        json.writeArrayFieldStart("measurement");
        BitSet intervals = channel.present(parcel.stamps());
        for (int i = intervals.nextSetBit(0); i >= 0; i = intervals.nextSetBit(i + 1)) {
            json.writeStartObject();
            json.writeStringField("from", local(channel.stamp(i)));
            json.writeStringField("to", local(channel.stamp(i + 1)));
            json.writeArrayFieldStart("value");
            value(json, "fw", channel.in(i));
            value(json, "bw", channel.out(i));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String label, int value) throws IOException {
        json.writeStartObject();
        json.writeNumberField("value", value);
        json.writeStringField("label", label);
        json.writeEndObject();
    }

    private String local(Instant instant) {
        return TIME.format(instant.atZone(settings.zone()));
    }
}
