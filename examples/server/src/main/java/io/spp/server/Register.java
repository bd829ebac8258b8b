package io.spp.server;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.StateStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The register of incidents (4.2.2): whatever is detected is registered in the same step, with the next number. */
final class Register {

    private static final String READER = "register";
    private static final String NUMBER = "number";
    private static final int AT_ONCE = 1000;

    private final IncidentLog incidents;
    private final StateStore states;

    Register(IncidentLog incidents, StateStore states) {
        this.incidents = incidents;
        this.states = states;
    }

    /** Registers what was detected since the last call. */
    void register(Instant now) throws IOException {
        long cursor = states.position(READER);
        for (List<IncidentEvent> news = incidents.eventsAfter(cursor, AT_ONCE);
                !news.isEmpty();
                news = incidents.eventsAfter(cursor, AT_ONCE)) {
            List<IncidentEvent> registered = new ArrayList<>();
            for (IncidentEvent event : news) {
                if (event.type() == IncidentEventType.DETECTED) {
                    registered.add(registered(event, now));
                }
            }
            incidents.append(registered);
            cursor += news.size();
            states.advance(READER, cursor);
        }
    }

    private IncidentEvent registered(IncidentEvent detected, Instant now) throws IOException {
        int number = incidents.incidents().indexOf(detected.incident()) + 1;
        return new IncidentEvent(
                detected.incident(),
                IncidentEventType.REGISTERED,
                detected.at(),
                now,
                IncidentEvent.MONITOR,
                Map.of(NUMBER, "INC-" + number));
    }
}
