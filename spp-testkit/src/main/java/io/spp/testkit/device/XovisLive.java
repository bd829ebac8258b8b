package io.spp.testkit.device;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Firmware 5 {@code live_data}: every crossing as a frame with the person, the line crossed and the counter, and one with his group. */
record XovisLive(DeviceSettings settings, int agentId) implements Agent {

    private static final Duration GROUP_AFTER_PERSON = Duration.ofMillis(1920);
    private static final int FRAMES_PER_SECOND = 12;

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
        List<Step> steps = new ArrayList<>();
        for (Readings channel : parcel.channels()) {
            BitSet intervals = channel.present(parcel.stamps());
            for (int i = intervals.nextSetBit(0); i >= 0; i = intervals.nextSetBit(i + 1)) {
                steps(channel, i, "fw", channel.in(i), channel.inBefore(i), steps);
                steps(channel, i, "bw", channel.out(i), channel.outBefore(i), steps);
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return Json.write(json -> {
            Json.head(json, "live_data", parcel.number(), agentId);
            Json.sensor(json, settings);
            json.writeArrayFieldStart("frames");
            for (Step step : steps) {
                person(json, step);
                group(json, step);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** Persons of one direction, spread evenly over the interval, away from its edges. */
    private void steps(Readings channel, int i, String counter, int persons, long before, List<Step> steps) {
        long millis = settings.interval().toMillis();
        for (int person = 1; person <= persons; person++) {
            Instant at = channel.stamp(i).plusMillis(millis * person / (persons + 2));
            steps.add(new Step(at, Integer.parseInt(channel.channel()), counter, before + person));
        }
    }

    private static void person(JsonGenerator json, Step step) throws IOException {
        frame(json, step.at);
        json.writeArrayFieldStart("tracked_objects");
        tracked(json, step, step.track(), "PERSON");
        json.writeStringField("gender", step.value % 2 == 0 ? "MALE" : "FEMALE");
        json.writeStringField("tag", "NO_TAG");
        json.writeStringField("face_mask", "NO_MASK");
        json.writeArrayFieldStart("view_direction");
        json.writeNumber(0.497341);
        json.writeNumber(-0.867555);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        crossed(json, step, step.track());
        counted(json, step);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The group of one crosses the same line two seconds later and must not be counted. */
    private static void group(JsonGenerator json, Step step) throws IOException {
        frame(json, step.at.plus(GROUP_AFTER_PERSON));
        json.writeArrayFieldStart("tracked_objects");
        tracked(json, step, step.groupTrack(), "GROUP");
        json.writeStringField("tag", "NO_TAG");
        json.writeNumberField("members", 1);
        json.writeNumberField("members_with_tag", 0);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        crossed(json, step, step.groupTrack());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void frame(JsonGenerator json, Instant at) throws IOException {
        json.writeStartObject();
        json.writeNumberField("framenumber", at.toEpochMilli() * FRAMES_PER_SECOND / 1000 % Integer.MAX_VALUE);
        json.writeNumberField("time", at.toEpochMilli());
        json.writeStringField("illumination", "SUFFICIENT");
    }

    /** Leaves the object's attributes open. */
    private static void tracked(JsonGenerator json, Step step, long track, String type) throws IOException {
        json.writeStartObject();
        json.writeNumberField("track_id", track);
        json.writeStringField("type", type);
        json.writeArrayFieldStart("position");
        json.writeNumber(step.counter.equals("fw") ? 0.072379 : -0.101912);
        json.writeNumber(0.077282);
        json.writeNumber(1.71439);
        json.writeEndArray();
        json.writeObjectFieldStart("attributes");
    }

    private static void crossed(JsonGenerator json, Step step, long track) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", "SCENE");
        json.writeStringField("type", step.counter.equals("fw") ? "LINE_CROSS_FORWARD" : "LINE_CROSS_BACKWARD");
        json.writeObjectFieldStart("attributes");
        json.writeNumberField("track_id", track);
        json.writeNumberField("sequence_number", 0);
        json.writeNumberField("geometry_id", step.logic + 10_000);
        json.writeStringField("geometry_type", "LINE");
        json.writeStringField("geometry_name", "Line " + step.logic);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void counted(JsonGenerator json, Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", "COUNT");
        json.writeStringField("type", "COUNT_INCREMENT");
        json.writeObjectFieldStart("attributes");
        json.writeNumberField("track_id", step.track());
        json.writeNumberField("logic_id", step.logic);
        json.writeNumberField("counter_id", step.counter.equals("fw") ? 1 : 2);
        json.writeStringField("counter_name", step.counter);
        json.writeNumberField("counter_value", step.value);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** One person crosses the line of a logic; {@code value} is the counter afterwards. */
    private record Step(Instant at, int logic, String counter, long value) {

        long track() {
            return (value * 4 + (counter.equals("fw") ? 0 : 1)) % 1_000_000_000;
        }

        long groupTrack() {
            return track() + 2;
        }
    }
}
