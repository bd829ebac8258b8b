package io.spp.drivers.milesight;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.time.TimeRange;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.HttpDevice;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The report of an IP camera: hours in local time, the running one with what it counted so far. It prints zero for hours in which nobody came
 * and for hours before it counted alike: zeros are believed only where it counted somebody in the two weeks before.
 */
record ReportDriver(HttpDevice device, ZoneId zone, InstantSource time) implements SensorDriver.History {

    private static final Period RECENTLY = Period.ofWeeks(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH:mm:ss");

    @Override
    public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
        Conversation conversation = device.within(timeout);
        ZonedDateTime first = range.start().atZone(zone).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime last =
                range.end().atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        Payload report = report(conversation, first, last);
        boolean counts = LineCsv.read(report).countsAnybody()
                || LineCsv.read(report(conversation, first.minus(RECENTLY), first))
                        .countsAnybody();
        return counts ? List.of(report) : List.of();
    }

    private Payload report(Conversation conversation, ZonedDateTime first, ZonedDateTime end) throws IOException {
        String target = "/dataloader.cgi?dw=vcalogcsv&report_type=0&statistics_type=3&linetype=31&time_start="
                + TIME.format(first) + "&time_end=" + TIME.format(end.minusSeconds(1));
        return conversation.get(target).expectSuccess().payload(time.instant());
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
