package io.spp.core.store.memory;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.ledger.CanonicalJson;
import io.spp.core.store.ledger.EventIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class MemoryIncidentLog implements IncidentLog {

    private final List<IncidentEvent> log = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();

    @Override
    public synchronized List<IncidentEvent> append(Collection<IncidentEvent> events) {
        List<String> offered = events.stream().map(EventIdentity::of).toList();
        List<IncidentEvent> news = new ArrayList<>();
        int place = 0;
        for (IncidentEvent event : events) {
            if (identities.add(offered.get(place++))) {
                news.add(kept(event));
            }
        }
        log.addAll(news);
        return List.copyOf(news);
    }

    private static IncidentEvent kept(IncidentEvent event) {
        return new IncidentEvent(
                event.incident(),
                event.type(),
                event.at(),
                event.recordedAt(),
                event.actor(),
                CanonicalJson.map(CanonicalJson.text(event.details())));
    }

    @Override
    public synchronized List<IncidentEvent> events(String incident) {
        return log.stream().filter(event -> event.incident().equals(incident)).toList();
    }

    @Override
    public synchronized List<String> incidents() {
        return log.stream().map(IncidentEvent::incident).distinct().toList();
    }

    @Override
    public synchronized List<IncidentEvent> eventsAfter(long cursor, int limit) {
        return log.stream().skip(Math.max(cursor, 0)).limit(limit).toList();
    }
}
