package io.spp.drivers.tigra;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.HttpDevice;
import io.spp.drivers.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal of each local day by itself, by the number of the day since 1970: where a line starts depends on the line before, so that a
 * day must always be read from its beginning. All days at once ({@code d=a}) is cut short by the firmware.
 */
record JournalDriver(HttpDevice device, TigraProvider provider, ZoneId zone, InstantSource time)
        implements SensorDriver.History, SensorDriver.Health {

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        List<Payload> days = new ArrayList<>();
        LocalDate last = range.end().atZone(zone).toLocalDate();
        for (LocalDate day = range.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Reply reply = conversation
                    .get("/journal.cgi?t=a&f=c&d=" + day.toEpochDay())
                    .expectSuccess();
            Payload payload = reply.payload(time.instant());
            if (reply.text().stripLeading().startsWith("<")) {
                throw new SensorException(
                        FaultKind.PROTOCOL, reply.request() + ": the answer is a page and no journal");
            }
            if (!reply.text().isBlank()) {
                days.add(payload);
            }
        }
        return days;
    }

    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        Payload id = device.within(timeout).get("/id.xml").expectSuccess().payload(time.instant());
        for (Signal signal : provider.decode(id, DecodeContext.in(zone))) {
            if (signal instanceof Signal.Status status) {
                return status;
            }
        }
        throw new SensorException(FaultKind.PROTOCOL, "GET /id.xml: the answer names no serial");
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Tigra counter at " + device;
    }
}
