package io.spp.drivers.dahua;

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
import io.spp.drivers.wire.DeviceTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hours day by day in the device's local time; serial, firmware and clock by the CGI. */
final class StatDriver implements SensorDriver.History, SensorDriver.Health {

    private final HttpDevice device;
    private final Search search;
    private final ZoneId zone;
    private final InstantSource time;

    StatDriver(HttpDevice device, Search search, ZoneId zone, InstantSource time) {
        this.device = device;
        this.search = search;
        this.zone = zone;
        this.time = time;
    }

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        List<Payload> answers = new ArrayList<>();
        LocalDate last = (search instanceof Summary
                        ? range.start()
                        : range.end().minusNanos(1))
                .atZone(zone)
                .toLocalDate();
        for (LocalDate day = range.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Reply reply : search.day(conversation, day)) {
                answers.add(reply.payload(time.instant()));
            }
        }
        return answers;
    }

    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        Map<StatusField, String> values = new EnumMap<>(StatusField.class);
        put(values, StatusField.MODEL, ask(conversation, "magicBox.cgi?action=getDeviceType", "type"));
        put(values, StatusField.SERIAL, ask(conversation, "magicBox.cgi?action=getSystemInfo", "serialNumber"));
        put(values, StatusField.FIRMWARE, ask(conversation, "magicBox.cgi?action=getSoftwareVersion", "version"));
        Instant asked = time.instant();
        Optional<String> clock = ask(conversation, "global.cgi?action=getCurrentTime", "result");
        Instant answered = time.instant();
        if (clock.isPresent()) {
            Instant said = DeviceTime.parse("result", clock.get(), Optional.of(zone));
            Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
            long offset = Duration.between(middle, said).toMillis();
            values.put(StatusField.CLOCK_OFFSET_MILLIS, Long.toString(offset));
        }
        if (values.isEmpty()) {
            throw new SensorException(FaultKind.PROTOCOL, "GET /cgi-bin/magicBox.cgi: the answers say nothing");
        }
        return new Signal.Status("", answered, values);
    }

    @Override
    public void close() {
        device.close();
    }

    /** Where it is; never the password. */
    @Override
    public String toString() {
        return "Dahua device at " + device;
    }

    private static Optional<String> ask(Conversation conversation, String question, String key) throws IOException {
        Reply reply = conversation.get("/cgi-bin/" + question).expectSuccess();
        return CgiText.read(reply.text()).under("").find(key);
    }

    private static void put(Map<StatusField, String> values, StatusField field, Optional<String> value) {
        value.ifPresent(text -> values.put(field, text));
    }
}
