package io.spp.cli.demo.own;

import io.spp.cli.call.WrongInput;
import io.spp.cli.input.CountsInput;
import io.spp.cli.input.SiteCounts;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.fleet.Site;
import io.spp.core.fleet.Validity;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody's own counts of one site.
 *
 * @param fleet the fleet that the site belongs to
 * @param site the site's id
 * @param calendar its calendar
 * @param grid the intervals of its lines
 * @param lines measurements by line, in order
 */
public record OwnCounts(
        Fleet fleet, String site, SiteCalendar calendar, IntervalGrid grid, Map<String, List<Measurement>> lines) {

    private static final Duration LEAST_LEARNING = Duration.ofDays(7);
    private static final Duration MOST_LEARNING = Duration.ofDays(28);
    private static final String SITE = "site";

    /**
     * The counts of the one site that a call names.
     *
     * @param locale the language of the letters where no site file names it
     * @throws io.spp.core.text.InvalidConfigurationException if they are of several sites or the monitor cannot judge them
     */
    public static OwnCounts of(CountsInput input, Locale locale) throws IOException {
        List<SiteCounts> sites = input.read();
        if (sites.size() > 1) {
            throw WrongInput.at(input.file().toString(), sites.size(), "wrong.sites");
        }
        SiteCounts only = sites.get(0);
        only.requireMonitorable();
        if (!only.grid().floor(Instant.EPOCH).equals(Instant.EPOCH)) {
            throw WrongInput.at(input.file().toString(), only.grid(), "wrong.grid");
        }
        return input.siteFile().isPresent()
                ? new OwnCounts(
                        FleetFile.read(input.siteFile().get()), only.site(), only.calendar(), only.grid(), only.lines())
                : of(String.valueOf(input.file().getFileName()), locale, only.calendar(), only.grid(), only.lines());
    }

    /**
     * Counts of a site of which only zone and opening hours are known.
     *
     * @param name what the site is called
     * @param locale the language of the letters
     * @param calendar its calendar
     * @param grid the intervals of its lines
     * @param lines measurements by line, in order
     */
    private static OwnCounts of(
            String name,
            Locale locale,
            SiteCalendar calendar,
            IntervalGrid grid,
            Map<String, List<Measurement>> lines) {
        Fleet fleet = Fleet.builder("client")
                .contact(Contact.byEmail(Contact.Role.AUTHORISED, "you@client.example")
                        .in(locale))
                .site(SITE, calendar.zone(), site -> describe(site, name, calendar, grid, lines))
                .build();
        return new OwnCounts(fleet, SITE, calendar, grid, lines);
    }

    private static void describe(
            Site.Builder site,
            String name,
            SiteCalendar calendar,
            IntervalGrid grid,
            Map<String, List<Measurement>> lines) {
        site.name(name).opening(calendar.opening()).lateness(Duration.ZERO);
        lines.forEach((line, measured) -> {
            LocalDate first = calendar.businessDate(measured.get(0).range().start());
            site.line(line, each -> each.interval(grid.step()).valid(Validity.since(first)));
            site.sensor(
                    "sensor of " + line,
                    "csv",
                    line,
                    sensor -> sensor.channel("0", line).valid(Validity.since(first)));
        });
    }

    /** Before this moment the counts only teach the monitor: four weeks, or a quarter of shorter files, but a week at least. */
    Instant learntUntil() {
        Duration quarter = extent().duration().dividedBy(4);
        Duration learning = quarter.compareTo(MOST_LEARNING) > 0 ? MOST_LEARNING : quarter;
        return extent().start().plus(learning.compareTo(LEAST_LEARNING) < 0 ? LEAST_LEARNING : learning);
    }

    TimeRange extent() {
        return lines.values().stream()
                .flatMap(List::stream)
                .map(Measurement::range)
                .reduce(TimeRange::span)
                .orElseThrow();
    }

    long intervals() {
        return lines.values().stream().mapToLong(List::size).sum();
    }
}
