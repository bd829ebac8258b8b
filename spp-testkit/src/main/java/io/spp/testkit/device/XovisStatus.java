package io.spp.testkit.device;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Firmware 5 {@code status_data}: how the device is. */
record XovisStatus(DeviceSettings settings, int agentId) implements Agent {

    private static final String FIRMWARE = "5.6.2-a7dd1b1a78";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean counts() {
        return false;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] render(Parcel parcel) {
        long uptime = Duration.between(settings.start(), parcel.sentAt()).toSeconds();
        return Json.write(json -> {
            Json.head(json, "status_data", parcel.number(), agentId);
            Json.sensor(json, settings);
            json.writeObjectFieldStart("states");
            device(json, uptime);
            time(json, parcel.sentAt());
            network(json);
            updates(json);
            licence(json);
            frames(json, uptime);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void device(JsonGenerator json, long uptime) throws IOException {
        json.writeObjectFieldStart("device");
        json.writeObjectFieldStart("state");
        json.writeObjectFieldStart("details");
        json.writeObjectFieldStart("temperatures");
        json.writeNumberField("die", 66);
        json.writeNumberField("housing", 52);
        json.writeEndObject();
        json.writeNumberField("uptime_sec", uptime);
        json.writeEndObject();
        ok(json);
        json.writeEndObject();
    }

    private void time(JsonGenerator json, Instant shown) throws IOException {
        OffsetDateTime local = shown.atZone(settings.zone()).toOffsetDateTime();
        json.writeObjectFieldStart("time");
        json.writeObjectFieldStart("state");
        json.writeObjectFieldStart("details");
        json.writeStringField("ntp_host", "ntp.example");
        json.writeNumberField("ntp_host_stratum", 3);
        json.writeNumberField("ntp_rms_offset", 0.000018726);
        json.writeNumberField("ntp_root_delay", 0.00175826);
        json.writeNumberField("ntp_root_dispersion", 0.000277602);
        json.writeStringField("time", TIME.format(local));
        json.writeNumberField("tz_offset_sec", local.getOffset().getTotalSeconds());
        json.writeEndObject();
        ok(json);
        json.writeEndObject();
    }

    private static void network(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("network");
        json.writeObjectFieldStart("state");
        json.writeObjectFieldStart("details");
        json.writeEndObject();
        ok(json);
        json.writeObjectFieldStart("remotes");
        json.writeObjectFieldStart("state");
        json.writeArrayFieldStart("remote_states");
        json.writeStartObject();
        json.writeBooleanField("connected", true);
        json.writeNumberField("id", 0);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void updates(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("updates");
        json.writeObjectFieldStart("state");
        json.writeObjectFieldStart("last_update");
        json.writeBooleanField("successful", true);
        json.writeStringField(
                "time", TIME.format(settings.start().atZone(settings.zone()).toOffsetDateTime()));
        json.writeStringField("version", FIRMWARE);
        json.writeEndObject();
        json.writeStringField("state", "OK");
        json.writeStringField("version", FIRMWARE);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void licence(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("license");
        json.writeObjectFieldStart("status");
        for (String kind : new String[] {"licensed_lifetime", "licensed_recurring", "licensed_test"}) {
            json.writeArrayFieldStart(kind);
            json.writeEndArray();
        }
        json.writeBooleanField("test_license_available", true);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void frames(JsonGenerator json, long uptime) throws IOException {
        json.writeObjectFieldStart("singlesensor");
        json.writeObjectFieldStart("status");
        json.writeNumberField("frames_processed", uptime * 12);
        json.writeStringField("illumination", "SUFFICIENT");
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("push");
        json.writeObjectFieldStart("agents");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("multisensor");
        json.writeObjectFieldStart("status");
        json.writeArrayFieldStart("active_singlesensors");
        json.writeEndArray();
        json.writeBooleanField("alignment", false);
        json.writeBooleanField("enabled", false);
        json.writeNumberField("frames_processed", 0);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Closes a state's details. */
    private static void ok(JsonGenerator json) throws IOException {
        json.writeStringField("state", "OK");
        json.writeEndObject();
    }
}
