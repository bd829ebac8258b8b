package io.spp.drivers.axis;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.HttpDevice;
import io.spp.drivers.http.Reply;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The exports of whole local days: of a 3D counter (P8815-2) to a resolution of a minute or an hour, of a 2D counter (tvpc) to 15 minutes or
 * an hour.
 *
 * @param flat whether it is a 2D counter
 * @param resolution as the device names it
 */
record ExportDriver(HttpDevice device, boolean flat, String resolution, ZoneId zone, InstantSource time)
        implements SensorDriver.History {

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

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Axis people counter at " + device;
    }
}
