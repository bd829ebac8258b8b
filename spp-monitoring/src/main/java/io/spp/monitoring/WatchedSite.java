package io.spp.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.IncidentEvent;
import io.spp.monitoring.incident.IncidentPolicy;
import io.spp.monitoring.incident.LineIncidents;
import io.spp.monitoring.presence.SiteOutage;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Transition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One site in the monitor: its lines, the rules about it as a whole, and its incidents, of which those of its lines are parts. */
final class WatchedSite {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<WatchedLine> lines;
    private final SiteWatch watch;
    private final LineIncidents incidents;
    private final List<IncidentEvent> events = new ArrayList<>();

    /**
     * @param lines its lines, at least one
     * @param state what {@link #state} gave earlier; empty for a new site
     */
    WatchedSite(List<WatchedLine> lines, IncidentPolicy policy, Optional<String> state) {
        this.lines = lines;
        MonitoredLine any = lines.get(0).line();
        watch = new SiteWatch(any);
        MonitoredLine site = whole(any);
        if (state.isEmpty()) {
            incidents = new LineIncidents(site, policy);
            return;
        }
        try {
            JsonNode json = JSON.readTree(state.get());
            watch.restore(json.path("watch"));
            incidents = new LineIncidents(site, policy, json.path("incidents"));
        } catch (IOException e) {
            throw new UncheckedIOException("state of site " + any.site(), e);
        }
    }

    private static MonitoredLine whole(MonitoredLine any) {
        return new MonitoredLine(
                "",
                any.siteName(),
                any.site(),
                any.siteName(),
                "",
                any.calendar(),
                any.interval(),
                any.lateness(),
                any.sources());
    }

    List<WatchedLine> lines() {
        return lines;
    }

    /** Its lines that all have seen an hour. */
    void hour(List<LineWatch> together, Instant now) {
        for (Transition transition : watch.hour(together)) {
            events.addAll(incidents.accept(transition, now));
            if (transition.kind() == Transition.Kind.OPENED
                    && transition.finding().rule().equals(SiteOutage.ID)) {
                takeTogether(transition, now);
            }
        }
    }

    private void takeTogether(Transition transition, Instant now) {
        String whole = events.get(events.size() - 1).incident();
        Set<String> members = new HashSet<>(transition.finding().members());
        lines.stream()
                .filter(line -> members.contains(line.line().id()))
                .forEach(line -> line.partOf(whole, transition.at(), now));
    }

    /** Everything that is final by now was looked at. */
    void settle(Instant now) {
        Instant seen =
                lines.stream().map(WatchedLine::next).min(Instant::compareTo).orElseThrow();
        events.addAll(incidents.settle(seen.plus(lines.get(0).line().lateness()), now));
    }

    /** What is new since it was last asked. */
    List<IncidentEvent> takeEvents() {
        List<IncidentEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    boolean isDue() {
        return !events.isEmpty() || lines.stream().anyMatch(WatchedLine::isDue);
    }

    String state() {
        ObjectNode json = JSON.createObjectNode();
        json.set("watch", watch.state());
        json.set("incidents", incidents.state());
        return json.toString();
    }
}
