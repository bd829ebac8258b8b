package io.spp.drivers.hikvision;

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
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.XmlElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ISAPI: counting search day by day in the device's local time, device information, firmware, restart.
 *
 * @param channel the number of the video channel that counts
 * @param interval {@code quarter}, {@code half} or {@code hour}; empty where the device knows hours only
 */
record IsapiDriver(HttpDevice device, String channel, String interval, ZoneId zone, InstantSource time)
        implements SensorDriver.History,
                SensorDriver.Health,
                SensorDriver.Clock,
                SensorDriver.Firmware,
                SensorDriver.Restart {

    private static final String CLOCK = "/ISAPI/System/time";
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final String XML = "application/xml";

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        String target = "/ISAPI/System/Video/inputs/channels/" + channel + "/counting/search";
        List<Payload> answers = new ArrayList<>();
        LocalDate last = range.end().atZone(zone).toLocalDate();
        for (LocalDate day = range.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Reply reply = conversation.post(target, XML, search(day)).expectSuccess();
            expect(reply, "CountingStatisticsResult");
            answers.add(reply.payload(time.instant()));
        }
        return answers;
    }

    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        XmlElement about = expect(conversation.get("/ISAPI/System/deviceInfo").expectSuccess(), "DeviceInfo");
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        put(values, StatusField.MODEL, about.value("model"));
        put(values, StatusField.SERIAL, about.value("serialNumber"));
        put(values, StatusField.FIRMWARE, about.value("firmwareVersion"));
        Instant asked = time.instant();
        XmlElement clock = expect(conversation.get(CLOCK).expectSuccess(), "Time");
        Instant answered = time.instant();
        String local = clock.value("localTime");
        if (!local.isEmpty()) {
            Instant said = DeviceTime.parse("localTime", local, Optional.of(zone));
            Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
            long offset = Duration.between(middle, said).toMillis();
            values.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
        }
        String identity = DeviceIdentity.of(about.value("macAddress"), about.value("serialNumber"));
        return new Signal.Status(identity, answered, values);
    }

    /** Refused where the device keeps its clock by NTP; the clock is read back, since a device may say OK and do otherwise. */
    @Override
    public void setClock(Instant now, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        XmlElement before = expect(conversation.get(CLOCK).expectSuccess(), "Time");
        if (before.value("timeMode").equalsIgnoreCase("NTP")) {
            throw new SensorException(FaultKind.REFUSED, "PUT " + CLOCK + ": the device keeps its clock by NTP");
        }
        Instant asked = time.instant();
        String zoneText = before.value("timeZone");
        String local = now.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .format(WITH_OFFSET);
        String body = "<Time><timeMode>manual</timeMode><localTime>" + local + "</localTime>"
                + (zoneText.isEmpty() ? "" : "<timeZone>" + zoneText.replaceAll("[<>&]", "") + "</timeZone>")
                + "</Time>";
        refuseTrouble(conversation
                .put(CLOCK, XML, body.getBytes(StandardCharsets.UTF_8))
                .expectSuccess());
        String shown = expect(conversation.get(CLOCK).expectSuccess(), "Time").value("localTime");
        Duration passed = Duration.between(asked, time.instant());
        Duration off = Duration.between(now.plus(passed), DeviceTime.parse("localTime", shown, Optional.of(zone)));
        if (off.abs().compareTo(passed.plus(TOLERANCE)) > 0) {
            throw new SensorException(FaultKind.REFUSED, "PUT " + CLOCK + ": the clock still shows " + shown);
        }
    }

    /** The device restarts by itself after it took the image. */
    @Override
    public void installFirmware(Path image, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        conversation.get("/ISAPI/System/deviceInfo").expectSuccess();
        refuseTrouble(conversation
                .put("/ISAPI/System/updateFirmware", "application/octet-stream", image)
                .expectSuccess());
    }

    @Override
    public void restart(Duration timeout) throws IOException {
        refuseTrouble(device.within(timeout)
                .put("/ISAPI/System/reboot", XML, new byte[0])
                .expectSuccess());
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Hikvision camera at " + device;
    }

    private byte[] search(LocalDate day) {
        String finer =
                interval.isEmpty() ? "" : "<MinTimeInterval>" + interval + "</MinTimeInterval><child>false</child>";
        return ("<CountingStatisticsDescription><reportType>daily</reportType><timeSpanList><timeSpan><startTime>" + day
                        + "T00:00:00</startTime><endTime>" + day + "T23:59:59</endTime></timeSpan></timeSpanList>"
                        + finer + "</CountingStatisticsDescription>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private XmlElement expect(Reply reply, String name) throws IOException {
        XmlElement document = refuseTrouble(reply);
        if (!document.name().equals(name)) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer is no " + name);
        }
        return document;
    }

    /** HTTP 200 may carry a refusal: 1 is fine, 7 fine after a restart. */
    private XmlElement refuseTrouble(Reply reply) throws IOException {
        XmlElement document = XmlElement.read(reply.payload(time.instant()));
        String code = document.value("statusCode");
        if (document.name().equals("ResponseStatus") && !code.equals("1") && !code.equals("7")) {
            throw new SensorException(
                    FaultKind.REFUSED,
                    reply.request() + ": the device answers status " + code + ", " + document.value("statusString"));
        }
        return document;
    }

    private static void put(Map<StatusField, String> values, StatusField field, String value) {
        if (!value.isEmpty()) {
            values.put(field, value);
        }
    }
}
