package io.spp.server;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.StateStore;
import io.spp.sla.casebook.CaseBook;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The register of incidents (4.2.2): whatever is detected is registered in the same step, with the next number. */
final class Register {

    private static final String READER = "register";
    private static final int AT_ONCE = 1000;

    private final IncidentLog incidents;
    private final StateStore states;
    private final CaseBook book;

    Register(IncidentLog incidents, StateStore states) {
        this.incidents = incidents;
        this.states = states;
        this.book = CaseBook.over(incidents);
    }

    /** Registers what was detected since the last call. */
    void register(Instant now) throws IOException {
        long cursor = states.position(READER);
        for (List<IncidentEvent> news = incidents.eventsAfter(cursor, AT_ONCE);
                !news.isEmpty();
                news = incidents.eventsAfter(cursor, AT_ONCE)) {
            book.register(
                    news.stream()
                            .filter(event -> event.type() == IncidentEventType.DETECTED)
                            .toList(),
                    now);
            cursor += news.size();
            states.advance(READER, cursor);
        }
    }
}
