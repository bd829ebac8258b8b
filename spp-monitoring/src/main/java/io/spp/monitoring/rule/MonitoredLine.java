package io.spp.monitoring.rule;

import io.spp.core.calendar.SiteCalendar;
import java.time.Duration;
import java.util.Objects;

/**
 * A line as the monitor watches it.
 *
 * @param id the line's id
 * @param name as people call it
 * @param site the site's id
 * @param siteName as people call it
 * @param sensor the sensor's id; empty where several sensors count it or none is known
 * @param calendar the site's zone and opening hours
 * @param interval the length of the intervals it reports, a second to an hour
 * @param lateness how long data is awaited, zero or more
 * @param sources how many sources report each interval, at least 1: one for each mapped channel
 */
public record MonitoredLine(
        String id,
        String name,
        String site,
        String siteName,
        String sensor,
        SiteCalendar calendar,
        Duration interval,
        Duration lateness,
        int sources) {

    public MonitoredLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(siteName, "siteName");
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(calendar, "calendar");
        if (interval.toSeconds() < 1 || interval.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("interval must be a second to an hour: " + interval);
        }
        if (lateness.isNegative()) {
            throw new IllegalArgumentException("lateness must not be negative: " + lateness);
        }
        if (sources < 1) {
            throw new IllegalArgumentException("a line has at least one source: " + sources);
        }
    }

    /** A line of one source about which nothing else is known, judged without waiting: for files. */
    public static MonitoredLine of(String id, SiteCalendar calendar, Duration interval) {
        return new MonitoredLine(id, id, "", "", "", calendar, interval, Duration.ZERO, 1);
    }
}
