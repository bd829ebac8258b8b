package io.spp.drivers.axis;

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
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exports of whole local days: of a 3D counter (P8815-2) to a resolution of a minute or an hour, of a 2D counter (tvpc) to 15 minutes or
 * an hour.
 *
 * @param flat whether it is a 2D counter
 * @param resolution as the device names it
 */
record ExportDriver(HttpDevice device, boolean flat, String resolution, ZoneId zone, InstantSource time)
        implements SensorDriver.History, SensorDriver.Health, SensorDriver.Firmware, SensorDriver.Restart {

    private static final String FIRMWARE = "/axis-cgi/firmwaremanagement.cgi";
    private static final String ABOUT = "/axis-cgi/basicdeviceinfo.cgi";
    private static final String JSON = "application/json";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        LocalDate first = range.start().atZone(zone).toLocalDate();
        LocalDate last = range.end().atZone(zone).toLocalDate();
        String target = flat
                ? "/local/tvpc/.api?export-json&date=" + DAY.format(first) + "-" + DAY.format(last) + "&res="
                        + resolution
                : "/a3dpc/api/export/json?start=" + DAY.format(first) + "&end=" + DAY.format(last.plusDays(1))
                        + "&resolution=" + resolution;
        Reply reply = device.within(timeout).get(target).expectSuccess();
        Payload payload = reply.payload(time.instant());
        if (!JsonPlace.read(payload).has("data")) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer is no export");
        }
        return List.of(payload);
    }

    /** Serial and clock from the counter's live numbers, model and firmware from the device where it is new enough to tell them. */
    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        Instant asked = time.instant();
        Reply live = conversation
                .get(flat ? "/local/tvpc/.api?live-sum.json" : "/a3dpc/api/occupancy")
                .expectSuccess();
        Instant answered = time.instant();
        JsonPlace counter = JsonPlace.read(live.payload(answered));
        String serial = counter.get("serial").text();
        values.put(StatusField.SERIAL, serial);
        Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
        Instant said = counter.get("timestamp").instant(Optional.of(zone));
        values.put(
                StatusField.CLOCK_OFFSET_MILLIS,
                Long.toString(Duration.between(middle, said).toMillis()));
        Reply about = conversation.post(ABOUT, JSON, method("getAllProperties"));
        if (about.status() != 404) {
            JsonPlace properties = answer(about).get("data").get("propertyList").object();
            put(values, StatusField.MODEL, properties.find("ProdNbr"));
            put(values, StatusField.FIRMWARE, properties.find("Version"));
        }
        return new Signal.Status(DeviceIdentity.ofSerial(serial), answered, values);
    }

    /** AXIS OS 7.40 or newer; the device restarts by itself and takes the old image back where the new one does not start. */
    @Override
    public void installFirmware(Path image, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        answer(conversation.post(FIRMWARE, JSON, method("status")));
        answer(conversation.postForm(FIRMWARE, method("upgrade"), image));
    }

    @Override
    public void restart(Duration timeout) throws IOException {
        answer(device.within(timeout).post(FIRMWARE, JSON, method("reboot")));
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Axis people counter at " + device;
    }

    private static byte[] method(String name) {
        return ("{\"apiVersion\":\"1.0\",\"method\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** HTTP 200 may carry a refusal. */
    private JsonPlace answer(Reply reply) throws IOException {
        JsonPlace answer = JsonPlace.read(reply.expectSuccess().payload(time.instant()));
        Optional<JsonPlace> error = answer.find("error");
        if (error.isPresent()) {
            throw new SensorException(
                    FaultKind.REFUSED,
                    reply.request() + ": the device answers error "
                            + error.get().get("code").text());
        }
        return answer;
    }

    private static void put(Map<StatusField, String> values, StatusField field, Optional<JsonPlace> place)
            throws IOException {
        if (place.isPresent() && !place.get().text().isEmpty()) {
            values.put(field, place.get().text());
        }
    }
}
