package io.spp.drivers.xovis;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.HttpDevice;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Firmware 3 and 4, REST: counters as they stand now, never reset by us, and the sensor's status. */
record LegacyDriver(HttpDevice device, ZoneId zone, InstantSource time)
        implements SensorDriver.History, SensorDriver.Health {

    /** The counters now, whatever the range: the device tells nothing else. */
    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Payload payload = ask("/api/count-data", timeout);
        LegacyReply.read(payload);
        return List.of(payload);
    }

    @Override
    public Signal.Status health(Duration timeout) throws IOException {
        Payload payload = ask("/api/info/sensor-status", timeout);
        for (Signal signal : LegacyReply.read(payload).signals(payload.receivedAt(), DecodeContext.in(zone))) {
            if (signal instanceof Signal.Status status) {
                return status;
            }
        }
        throw new SensorException(FaultKind.PROTOCOL, "GET /api/info/sensor-status: the answer is no status");
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Xovis sensor at " + device;
    }

    private Payload ask(String target, Duration timeout) throws IOException {
        return device.within(timeout)
                .get(target, "Accept", "text/xml")
                .expectSuccess()
                .payload(time.instant());
    }
}
