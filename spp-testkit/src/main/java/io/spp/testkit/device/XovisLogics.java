package io.spp.testkit.device;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spp.testkit.device.SimulatedXovis.Form;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;

/** Firmware 5 {@code logics_data}: the intervals of each logic. */
record XovisLogics(DeviceSettings settings, int agentId, Form form) implements Agent {

    private static final String[] SHARES = {"male", "female", "mask", "no_mask"};
    private static final int IDS_PER_LOGIC = 12;

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
            Json.head(json, "logics_data", parcel.number(), agentId);
            if (form != Form.LOGICS_ANONYMOUS) {
                Json.sensor(json, settings);
            }
            json.writeArrayFieldStart("logics");
            int firstId = 1;
            for (Readings channel : parcel.channels()) {
                logic(json, channel, channel.present(parcel.stamps()), firstId);
                firstId += IDS_PER_LOGIC;
            }
            if (form == Form.LOGICS_DETAILED) {
                zone(json, parcel.channels().get(0), parcel, firstId);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private void logic(JsonGenerator json, Readings channel, BitSet intervals, int firstId) throws IOException {
        int logic = Integer.parseInt(channel.channel());
        open(json, logic, "Line-based logic " + logic, "XLT_LINE_IN_OUT_COUNT", "LINE", "Line " + logic);
        for (int i = intervals.nextSetBit(0); i >= 0; i = intervals.nextSetBit(i + 1)) {
            record(json, channel, i);
            count(json, firstId, "fw", channel.in(i));
            count(json, firstId + 1, "bw", channel.out(i));
            if (form == Form.LOGICS_DETAILED) {
                shares(json, channel, i, firstId + 2);
            }
            close(json);
        }
        close(json);
    }

    private static void shares(JsonGenerator json, Readings channel, int i, int firstId) throws IOException {
        int[] in = {channel.in(i) / 2, channel.in(i) - channel.in(i) / 2, channel.in(i) / 5, 0};
        int[] out = {channel.out(i) / 2, channel.out(i) - channel.out(i) / 2, channel.out(i) / 5, 0};
        in[3] = channel.in(i) - in[2];
        out[3] = channel.out(i) - out[2];
        for (int share = 0; share < SHARES.length; share++) {
            count(json, firstId + 2 * share, "fw-" + SHARES[share], in[share]);
            count(json, firstId + 2 * share + 1, "bw-" + SHARES[share], out[share]);
        }
    }

    /** How many are in the zone behind the first line: a state at the end of each interval, not a count. */
    private void zone(JsonGenerator json, Readings channel, Parcel parcel, int id) throws IOException {
        open(json, 9001, "Zone 0", "XLT_4X_ZONE_COUNT", "ZONE", "Zone 0");
        BitSet intervals = channel.present(parcel.stamps());
        for (int i = intervals.nextSetBit(0); i >= 0; i = intervals.nextSetBit(i + 1)) {
            record(json, channel, i);
            count(json, id, "balance", (int) Math.max(0, channel.inBefore(i + 1) - channel.outBefore(i + 1)));
            close(json);
        }
        close(json);
    }

    private static void open(JsonGenerator json, int logic, String name, String info, String type, String geometry)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", logic);
        json.writeStringField("name", name);
        json.writeStringField("info", info);
        json.writeArrayFieldStart("geometries");
        json.writeStartObject();
        json.writeNumberField("id", logic + 10_000);
        json.writeStringField("type", type);
        json.writeStringField("name", geometry);
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("records");
    }

    private void record(JsonGenerator json, Readings channel, int i) throws IOException {
        json.writeStartObject();
        json.writeNumberField("from", channel.stamp(i).toEpochMilli());
        json.writeNumberField("to", channel.stamp(i + 1).toEpochMilli());
        if (form != Form.LOGICS_ANONYMOUS) {
            json.writeNumberField("samples", channel.samples(i));
            json.writeNumberField("samples_expected", channel.samplesExpected());
        }
        json.writeArrayFieldStart("counts");
    }

    private static void count(JsonGenerator json, int id, String name, int value) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeStringField("name", name);
        json.writeNumberField("value", value);
        json.writeEndObject();
    }

    private static void close(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }
}
