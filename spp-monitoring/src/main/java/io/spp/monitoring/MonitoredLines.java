package io.spp.monitoring;

import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Sensor;
import io.spp.core.fleet.Site;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines of a fleet as the monitor watches them. Keeps each site's calendar, so keep it too. */
public final class MonitoredLines {

    private final ProductionCalendar production;
    private final Map<Site, SiteCalendar> calendars = new ConcurrentHashMap<>();

    /**
     * @param production kinds of day for all sites
     */
    public MonitoredLines(ProductionCalendar production) {
        this.production = production;
    }

    /** All lines that exist at an instant and are counted by a sensor then, in the order of the fleet. */
    public List<MonitoredLine> of(Fleet fleet, Instant at) {
        List<MonitoredLine> lines = new ArrayList<>();
        for (Site site : fleet.sites()) {
            SiteCalendar calendar = calendars.computeIfAbsent(site, each -> each.calendar(production));
            for (Line line : fleet.lines(site.id(), at)) {
                List<Sensor> sensors = fleet.sensorsOfLine(line.id(), at);
                if (!sensors.isEmpty()) {
                    lines.add(watched(site, calendar, line, sensors));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static MonitoredLine watched(Site site, SiteCalendar calendar, Line line, List<Sensor> sensors) {
        long sources = sensors.stream()
                .flatMap(sensor -> sensor.channels().stream())
                .map(Channel::line)
                .filter(line.id()::equals)
                .count();
        return new MonitoredLine(
                line.id(),
                line.name(),
                site.id(),
                site.name(),
                sensors.size() == 1 ? sensors.get(0).id() : "",
                calendar,
                line.interval(),
                site.lateness(),
                Math.toIntExact(sources));
    }
}
