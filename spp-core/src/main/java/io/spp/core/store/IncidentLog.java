package io.spp.core.store;

import io.spp.core.incident.IncidentEvent;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Keeps the events of incidents. Nothing is ever deleted or changed; an event that is there already is ignored. */
public interface IncidentLog {

    /**
     * Writes events in one transaction.
     *
     * @return those that were new
     */
    List<IncidentEvent> append(Collection<IncidentEvent> events) throws IOException;

    /** An incident's events in the order in which they were recorded. */
    List<IncidentEvent> events(String incident) throws IOException;

    /** The ids of all incidents in the order of their first event. */
    List<String> incidents() throws IOException;

    /** The events after a place in the log, in order; 0 for the beginning. The place of an event is its index from 1. */
    List<IncidentEvent> eventsAfter(long cursor, int limit) throws IOException;
}
