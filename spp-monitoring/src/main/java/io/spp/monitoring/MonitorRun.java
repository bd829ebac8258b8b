package io.spp.monitoring;

import io.spp.core.count.Measurement;
import io.spp.monitoring.incident.Episodes;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules over a stretch of history as if it happened live, without any store: what {@code spp monitor} does. Nothing is judged by what came
 * later; the clock ends at the last end of all lines.
 */
public final class MonitorRun {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::detectedAt)
            .thenComparing(Finding::line)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::from);

    /** So much history of a line teaches what is usual; before that only presence is judged. */
    public static final Duration WARM_UP = Duration.ofDays(28);

    /** With so much history before {@link #from} a line needs no {@link #WARM_UP} of its own. */
    public static final Duration WARM_ENOUGH = Duration.ofDays(7);

    private final List<Rule> rules;
    private final Optional<Instant> from;

    private MonitorRun(List<Rule> rules, Optional<Instant> from) {
        this.rules = List.copyOf(rules);
        this.from = from;
    }

    /** Each line's first 28 days warm up; only presence is judged in them. */
    public static MonitorRun of(List<Rule> rules) {
        return new MonitorRun(rules, Optional.empty());
    }

    /**
     * Everything before an instant only warms up. A fault that began before and lasts is found at this instant; a line with less than seven days
     * before it warms up for its own first 28 days.
     */
    public MonitorRun from(Instant instant) {
        return new MonitorRun(rules, Optional.of(instant));
    }

    /**
     * What is found, by the time of detection; each episode once, as it was last known; a fault that marks counts and comes back within
     * a day of its end is one episode.
     *
     * @param lines the lines to watch
     * @param measurements what they counted, by line id, each in the order of start; a line without any is passed over
     */
    public List<Finding> run(List<MonitoredLine> lines, Map<String, List<Measurement>> measurements) {
        Instant clockEnd = Instant.MIN;
        for (MonitoredLine line : lines) {
            clockEnd = later(clockEnd, measurements.getOrDefault(line.id(), List.of()));
        }
        Map<String, List<SlotFeed>> sites = new LinkedHashMap<>();
        for (MonitoredLine line : lines) {
            List<Measurement> counted = measurements.getOrDefault(line.id(), List.of());
            if (!counted.isEmpty()) {
                sites.computeIfAbsent(line.site(), site -> new ArrayList<>()).add(feed(line, counted));
            }
        }
        Set<String> marking =
                rules.stream().filter(Rule::marksCounts).map(Rule::id).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        for (List<SlotFeed> site : sites.values()) {
            ZoneId zone = site.get(0).watch().line().calendar().zone();
            SiteWatch watched = new SiteWatch(site.get(0).watch().line());
            Episodes episodes = new Episodes(marking, zone);
            new SiteHours(
                            site,
                            (watch, transition) -> episodes.take(transition),
                            together ->
                                    watched.hour(together).forEach(transition -> episodes.put(transition.finding())))
                    .advance(clockEnd.getEpochSecond());
            found.addAll(episodes.all());
        }
        return found.stream().sorted(ORDER).toList();
    }

    private SlotFeed feed(MonitoredLine line, List<Measurement> counted) {
        SlotFeed feed = new SlotFeed(
                new LineWatch(line, rules, from, counted.get(0).range().start()));
        feed.load(counted);
        return feed;
    }

    private static Instant later(Instant instant, List<Measurement> measurements) {
        Instant latest = instant;
        for (Measurement each : measurements) {
            latest = each.range().end().isAfter(latest) ? each.range().end() : latest;
        }
        return latest;
    }
}
