package io.spp.drivers.xovis;

import io.spp.core.device.StatusField;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.HttpDevice;
import io.spp.drivers.http.Reply;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Firmware 5, REST (Sensor V5 API 5.6.2). */
record RestDriver(HttpDevice device, RestOptions options, InstantSource time)
        implements SensorDriver.History,
                SensorDriver.Health,
                SensorDriver.Resend,
                SensorDriver.Clock,
                SensorDriver.Firmware,
                SensorDriver.Clips {

    private static final String API = "/api/v5";
    private static final String JSON = "application/json";

    /** Whole bins only: the running one would be a smaller number for the same time. While none is over the sensor only shows that it is there. */
    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        long bin = options.resolutionMinutes() * 60_000L;
        long begin = Math.floorDiv(range.start().toEpochMilli(), bin) * bin;
        long end = Math.floorDiv(range.end().toEpochMilli(), bin) * bin;
        if (begin >= end) {
            ask(device.within(timeout), "/device/info");
            return List.of();
        }
        String target = data() + "/data/history/logics?begin=" + begin + "&end=" + end + "&resolution_min="
                + options.resolutionMinutes() + "&include_empty=true&time_format=UNIX_TIME_MS";
        Reply reply = device.within(timeout).get(target).expectSuccess();
        Payload payload = reply.payload(time.instant());
        if (!json(reply).has("measurements")) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer has no measurements");
        }
        return List.of(payload);
    }

    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        JsonPlace info = ask(conversation, "/device/info");
        put(values, StatusField.FIRMWARE, info.find("fw_version"));
        put(values, StatusField.SERIAL, info.find("serial"));
        put(values, StatusField.MODEL, info.find("prod_code").or(() -> info.find("type")));
        JsonPlace state = ask(conversation, "/device/state");
        put(values, StatusField.STATE, state.find("state"));
        Optional<JsonPlace> details = state.find("details");
        put(values, StatusField.UPTIME_SECONDS, details.flatMap(each -> each.find("uptime_sec")));
        put(
                values,
                StatusField.TEMPERATURE_CELSIUS,
                details.flatMap(each -> each.find("temperatures")).flatMap(each -> each.find("die")));
        Instant asked = time.instant();
        Optional<JsonPlace> clock = ask(conversation, "/time/state").find("details");
        Instant answered = time.instant();
        put(values, StatusField.TIME_SERVER, clock.flatMap(each -> each.find("ntp_host")));
        Optional<JsonPlace> shown = clock.flatMap(each -> each.find("time"));
        if (shown.isPresent()) {
            Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
            Instant said = shown.get().instant(Optional.of(ZoneOffset.UTC));
            values.put(
                    StatusField.CLOCK_OFFSET_MILLIS,
                    Long.toString(Duration.between(middle, said).toMillis()));
        }
        String serial = Identity.serial(info, "serial");
        return new Signal.Status(serial, answered, values);
    }

    /** The sensor refuses where it keeps its clock by NTP. */
    @Override
    public void setClock(Instant now, Duration timeout) throws IOException {
        String body = "{\"time_utc\":\"" + now.truncatedTo(ChronoUnit.SECONDS) + "\"}";
        device.within(timeout)
                .put(API + "/time/manual", JSON, body.getBytes(StandardCharsets.UTF_8))
                .expectSuccess();
    }

    /** Triggers the push agent that {@code agent} names; it answers before it has sent anything. */
    @Override
    public void resend(TimeRange range, Duration timeout) throws IOException {
        if (options.agent().isEmpty()) {
            throw new SensorException(
                    FaultKind.REFUSED, "no push agent is set: the setting 'agent' names the one to be triggered");
        }
        String body =
                "{\"type\":\"TIME_RANGE\",\"time_from\":\"" + range.start() + "\",\"time_to\":\"" + range.end() + "\"}";
        device.within(timeout)
                .post(
                        data() + "/data/push/agents/" + options.agent() + "/trigger",
                        JSON,
                        body.getBytes(StandardCharsets.UTF_8))
                .expectSuccess();
    }

    @Override
    public void installFirmware(Path image, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        conversation.get(API + "/updates/state").expectSuccess();
        conversation.post(API + "/updates", "application/octet-stream", image).expectSuccess();
        conversation.post(API + "/updates/install", JSON, new byte[0]).expectSuccess();
    }

    /** A recording that covers the range; one of the future is ordered and can be fetched when it is complete. */
    @Override
    public String clip(TimeRange range, WritableByteChannel target, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        String recordings = data() + "/recordings";
        JsonPlace all = json(conversation.get(recordings).expectSuccess());
        for (JsonPlace recording : all.objects("recordings")) {
            Instant from = recording.get("time_start").instant(Optional.empty());
            Instant to = recording.get("time_end").instant(Optional.empty());
            boolean covers = !from.isAfter(range.start()) && !to.isBefore(range.end());
            if (covers && recording.get("status").text().equals("complete")) {
                String id = recording.get("id").text();
                return conversation.download(recordings + "/" + digits(id) + "/download", target);
            }
        }
        if (range.end().isAfter(time.instant())) {
            String order = "{\"time_start\":" + range.start().toEpochMilli() + ",\"time_end\":"
                    + range.end().toEpochMilli() + "}";
            conversation
                    .post(recordings, JSON, order.getBytes(StandardCharsets.UTF_8))
                    .expectSuccess();
            throw new SensorException(
                    FaultKind.REFUSED, "a recording of " + range + " was ordered; fetch it afterwards");
        }
        throw new SensorException(FaultKind.REFUSED, "the sensor has no recording of " + range);
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Xovis sensor at " + device;
    }

    private String data() {
        return API + "/" + options.scope();
    }

    private JsonPlace ask(Conversation conversation, String path) throws IOException {
        return json(conversation.get(API + path).expectSuccess());
    }

    private JsonPlace json(Reply reply) throws IOException {
        return JsonPlace.read(reply.payload(time.instant()));
    }

    private static void put(Map<StatusField, String> values, StatusField field, Optional<JsonPlace> place)
            throws IOException {
        if (place.isPresent()) {
            values.put(field, place.get().text());
        }
    }

    private static String digits(String id) throws SensorException {
        if (!id.matches("[0-9]{1,19}")) {
            throw new SensorException(FaultKind.PROTOCOL, "a recording has an id that is no number");
        }
        return id;
    }
}
