package io.spp.testkit.device;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;

/**
 * The SPP push format as a maker would write it: one numbered message for each package, with its intervals and how the device is. What is
 * not acknowledged is sent again under its number.
 */
record SppPush(DeviceSettings settings, SimulatedSpp.Form form) implements Agent {

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
            json.writeNumberField("spp", 1);
            json.writeStringField("device", settings.identity());
            json.writeNumberField("sequence", parcel.number());
            json.writeStringField("sentAt", parcel.sentAt().toString());
            status(json, parcel);
            json.writeArrayFieldStart(form == SimulatedSpp.Form.COUNTERS ? "counters" : "intervals");
            for (Readings channel : parcel.channels()) {
                BitSet counted = channel.present(parcel.stamps());
                for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
                    if (form == SimulatedSpp.Form.COUNTERS) {
                        counter(json, channel, i);
                    } else {
                        interval(json, channel, i);
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void status(JsonGenerator json, Parcel parcel) throws IOException {
        json.writeObjectFieldStart("status");
        json.writeStringField("model", "Reference");
        json.writeStringField("firmware", "1.0.0");
        json.writeStringField("state", "OK");
        json.writeNumberField(
                "uptimeSeconds",
                Duration.between(settings.start(), parcel.sentAt()).toSeconds());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, Readings channel, int i) throws IOException {
        json.writeStartObject();
        json.writeStringField("channel", channel.channel());
        json.writeStringField("start", channel.stamp(i).toString());
        json.writeStringField("end", channel.stamp(i + 1).toString());
        json.writeNumberField("in", channel.in(i));
        json.writeNumberField("out", channel.out(i));
        if (channel.samples(i) < channel.samplesExpected()) {
            json.writeNumberField("completeness", (double) channel.samples(i) / channel.samplesExpected());
        }
        json.writeEndObject();
    }

    private static void counter(JsonGenerator json, Readings channel, int i) throws IOException {
        json.writeStartObject();
        json.writeStringField("channel", channel.channel());
        json.writeStringField("at", channel.stamp(i + 1).toString());
        json.writeNumberField("in", channel.inBefore(i + 1));
        json.writeNumberField("out", channel.outBefore(i + 1));
        json.writeEndObject();
    }
}
