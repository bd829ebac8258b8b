package io.spp.drivers.milesight;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.HttpDevice;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The report of an IP camera: hours in local time, the running one with what it counted so far. */
record ReportDriver(HttpDevice device, ZoneId zone, InstantSource time) implements SensorDriver.History {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH:mm:ss");

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        String start = TIME.format(range.start().atZone(zone).truncatedTo(ChronoUnit.HOURS));
        String end = TIME.format(range.end()
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .minusSeconds(1));
        String target = "/dataloader.cgi?dw=vcalogcsv&report_type=0&statistics_type=3&linetype=31&time_start=" + start
                + "&time_end=" + end;
        Payload payload = device.within(timeout).get(target).expectSuccess().payload(time.instant());
        LineCsv.read(payload);
        return List.of(payload);
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return "Milesight camera at " + device;
    }
}
