package io.spp.sla.regulation;

import io.spp.core.incident.IncidentEventType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What fulfils a duty.
 *
 * @param event the type of the event
 * @param detail the answer, the party told or the purpose of the visit that it has to have; absent where any will do
 */
public record Fulfilment(IncidentEventType event, @Nullable String detail) {

    public Fulfilment {
        Objects.requireNonNull(event, "event");
    }

    /**
     * Reads {@code VISITED} or {@code CLIENT_ANSWERED/FIXED}.
     *
     * @throws IllegalArgumentException if there is no such event
     */
    static Fulfilment parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Fulfilment(IncidentEventType.valueOf(text), null)
                : new Fulfilment(IncidentEventType.valueOf(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return detail == null ? event.name() : event + "/" + detail;
    }
}
