package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Lines of one site with one interval length.
 *
 * @param site the site's id; empty where the flags describe it
 * @param calendar the site's calendar
 * @param grid the intervals of its lines
 * @param lines measurements by line, in order
 */
public record SiteCounts(String site, SiteCalendar calendar, IntervalGrid grid, Map<String, List<Measurement>> lines) {

    /** The monitor judges intervals of a second to an hour. */
    public void requireMonitorable() {
        if (grid.step().compareTo(Duration.ofHours(1)) > 0) {
            throw WrongInput.at("--counts", grid.step(), "wrong.interval");
        }
    }

    public TimeRange extent() {
        return lines.values().stream()
                .flatMap(List::stream)
                .map(Measurement::range)
                .reduce(TimeRange::span)
                .orElseThrow();
    }
}
