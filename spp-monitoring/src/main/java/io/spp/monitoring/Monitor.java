package io.spp.monitoring;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.quality.Flag;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.StateStore;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.incident.IncidentPolicy;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Rule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches the counts of all lines and writes incidents.
 *
 * <p>An interval is judged once, in the order of event time, when the site's allowed lateness has passed since its end: disorder and repetition
 * within it change nothing. Data that comes later is told of in the incidents whose gaps it fills. What {@link #advance} has judged is in the
 * stores when it returns; after a crash at any point the next call continues and writes the same. Not for several threads; one monitor for a store.
 */
public final class Monitor {

    private static final String READER = "monitor";
    private static final long UNREAD = -1;
    private static final int CHANGES_AT_ONCE = 10_000;
    private static final Duration READ_AT_ONCE = Duration.ofDays(28);
    private static final Set<ChangeCause> BY_CALCULATION =
            Set.of(ChangeCause.FLAGGED, ChangeCause.UNFLAGGED, ChangeCause.RESTORED, ChangeCause.CONSENT_REVOKED);

    private final CountStore counts;
    private final IncidentLog incidents;
    private final StateStore states;
    private final Supplier<List<MonitoredLine>> lines;
    private final List<Rule> rules;
    private final IncidentPolicy policy;
    private final Optional<Instant> speakFrom;
    private final Map<String, WatchedLine> watched = new TreeMap<>();
    private final Map<String, WatchedSite> watchedSites = new HashMap<>();
    private long cursor = UNREAD;

    private Monitor(Builder builder) {
        counts = builder.counts;
        incidents = builder.incidents;
        states = builder.states;
        lines = builder.lines;
        rules = builder.rules;
        policy = builder.policy;
        speakFrom = builder.speakFrom;
    }

    /**
     * A monitor over stores.
     *
     * @param lines the lines to watch; asked at every step, so that lines may come and go
     */
    public static Builder builder(
            CountStore counts, IncidentLog incidents, StateStore states, Supplier<List<MonitoredLine>> lines) {
        return new Builder(counts, incidents, states, lines);
    }

    /**
     * Judges every interval that is final by now.
     *
     * @param now the present; a line's intervals that end later than {@code now} less its lateness wait for a later call
     * @return the incident events that are new
     */
    public List<IncidentEvent> advance(Instant now) throws IOException {
        try {
            return step(now);
        } catch (IOException e) {
            watched.clear();
            watchedSites.clear();
            cursor = UNREAD;
            throw e;
        }
    }

    /**
     * The explanations of the incidents that last, by id, with the numbers of the last {@link #advance}. The log is told of an incident's news when
     * the odds have doubled in decades or a day has passed; this is for whoever reads in between.
     */
    public Map<String, BilingualText> explanations() {
        Map<String, BilingualText> explanations = new TreeMap<>();
        watched.values().forEach(line -> explanations.putAll(line.explanations()));
        return explanations;
    }

    private List<IncidentEvent> step(Instant now) throws IOException {
        Map<String, List<TimeRange>> changed = changes();
        List<WatchedSite> sites = sites();
        for (WatchedSite site : sites) {
            advance(site, now);
            for (WatchedLine line : site.lines()) {
                line.settle(now);
                line.recount(counts, changed.getOrDefault(line.line().id(), List.of()), now);
            }
            site.settle(now);
        }
        return record(sites);
    }

    /** The lines by site, which go through time together. */
    private List<WatchedSite> sites() throws IOException {
        Map<String, List<WatchedLine>> places = new LinkedHashMap<>();
        for (MonitoredLine line : lines.get()) {
            WatchedLine each = watched(line);
            if (each != null) {
                places.computeIfAbsent(place(line), site -> new ArrayList<>()).add(each);
            }
        }
        List<WatchedSite> sites = new ArrayList<>();
        for (Map.Entry<String, List<WatchedLine>> place : places.entrySet()) {
            sites.add(site(place.getKey(), place.getValue()));
        }
        return sites;
    }

    private WatchedSite site(String place, List<WatchedLine> lines) throws IOException {
        WatchedSite known = watchedSites.get(place);
        if (known != null && known.lines().equals(lines)) {
            return known;
        }
        Optional<String> state = known == null ? states.load(siteKey(place)) : Optional.of(known.state());
        WatchedSite site = new WatchedSite(lines, policy, state);
        watchedSites.put(place, site);
        return site;
    }

    private static String place(MonitoredLine line) {
        return line.site() + "@" + line.lateness();
    }

    private void advance(WatchedSite site, Instant now) throws IOException {
        List<WatchedLine> siteLines = site.lines();
        SiteHours hours = new SiteHours(
                siteLines.stream().map(WatchedLine::feed).toList(),
                (watch, transition) -> watched(watch).take(transition, now),
                together -> site.hour(together, now));
        Instant watermark = now.minus(siteLines.get(0).line().lateness());
        Instant behind = behind(siteLines);
        while (behind.isBefore(watermark)) {
            Instant until = earlier(watermark, behind.plus(READ_AT_ONCE));
            for (WatchedLine line : siteLines) {
                line.load(counts, until);
            }
            hours.advance(until.getEpochSecond());
            behind = until;
        }
    }

    private static Instant behind(List<WatchedLine> site) {
        return site.stream().map(WatchedLine::next).min(Instant::compareTo).orElseThrow();
    }

    private WatchedLine watched(LineWatch watch) {
        return Objects.requireNonNull(watched.get(watch.line().id()));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private List<IncidentEvent> record(List<WatchedSite> sites) throws IOException {
        List<WatchedSite> due = sites.stream().filter(WatchedSite::isDue).toList();
        List<IncidentEvent> events = new ArrayList<>();
        for (WatchedSite site : sites) {
            events.addAll(site.takeEvents());
            for (WatchedLine each : site.lines()) {
                events.addAll(each.events());
                for (Flag flag : each.flags()) {
                    counts.flag(flag);
                }
            }
        }
        List<IncidentEvent> recorded = events.isEmpty() ? List.of() : incidents.append(events);
        save(due);
        sites.forEach(site -> site.lines().forEach(each -> each.settled(due.contains(site))));
        return recorded;
    }

    private @Nullable WatchedLine watched(MonitoredLine line) throws IOException {
        WatchedLine known = watched.get(line.id());
        if (known != null && known.line().equals(line)) {
            return known;
        }
        Optional<String> state = known == null ? states.load(key(line)) : Optional.of(known.state());
        WatchedLine begun = state.isPresent()
                ? WatchedLine.continued(line, rules, policy, speakFrom, state.get())
                : counts.extent(line.id())
                        .map(extent -> WatchedLine.begun(line, rules, policy, speakFrom, extent.start()))
                        .orElse(null);
        if (begun != null) {
            watched.put(line.id(), begun);
        }
        return begun;
    }

    private Map<String, List<TimeRange>> changes() throws IOException {
        if (cursor == UNREAD) {
            cursor = states.position(READER);
        }
        Map<String, List<TimeRange>> changed = new HashMap<>();
        List<Change> batch;
        do {
            batch = counts.changes(cursor, CHANGES_AT_ONCE);
            for (Change change : batch) {
                cursor = change.cursor();
                if (!BY_CALCULATION.contains(change.cause())) {
                    changed.computeIfAbsent(change.line(), line -> new ArrayList<>())
                            .add(change.range());
                }
            }
        } while (batch.size() == CHANGES_AT_ONCE);
        return changed;
    }

    private void save(List<WatchedSite> due) throws IOException {
        Map<String, String> changed = new HashMap<>();
        for (WatchedSite site : due) {
            changed.put(siteKey(place(site.lines().get(0).line())), site.state());
            site.lines().forEach(each -> changed.put(key(each.line()), each.state()));
        }
        if (!changed.isEmpty()) {
            states.save(changed);
            states.advance(READER, cursor);
        }
    }

    private static String siteKey(String place) {
        return "monitor-site:" + place;
    }

    private static String key(MonitoredLine line) {
        return "monitor:" + line.id();
    }

    /** Sets a monitor up; what is not said has the default. */
    public static final class Builder {

        private final CountStore counts;
        private final IncidentLog incidents;
        private final StateStore states;
        private final Supplier<List<MonitoredLine>> lines;
        private List<Rule> rules = StandardRules.all();
        private IncidentPolicy policy = IncidentPolicy.DEFAULT;
        private Optional<Instant> speakFrom = Optional.empty();

        private Builder(
                CountStore counts, IncidentLog incidents, StateStore states, Supplier<List<MonitoredLine>> lines) {
            this.counts = counts;
            this.incidents = incidents;
            this.states = states;
            this.lines = lines;
        }

        /** The rules; {@link StandardRules#all()} by default. */
        public Builder rules(List<Rule> those) {
            rules = List.copyOf(those);
            return this;
        }

        /** When incidents count as over; {@link IncidentPolicy#DEFAULT} by default. */
        public Builder policy(IncidentPolicy how) {
            policy = how;
            return this;
        }

        /** Loaded history before this instant only warms the rules up; by default each line's own first 28 days do. */
        public Builder speakFrom(Instant instant) {
            speakFrom = Optional.of(instant);
            return this;
        }

        /** The monitor. */
        public Monitor build() {
            return new Monitor(this);
        }
    }
}
