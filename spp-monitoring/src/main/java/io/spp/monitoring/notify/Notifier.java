package io.spp.monitoring.notify;

import io.spp.core.fleet.Client;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Notification;
import io.spp.core.store.IncidentLog;
import io.spp.core.store.Outbox;
import io.spp.core.store.StateStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes to the outbox whom an incident's news concerns: found, come back, over. What is only unusual
 * (levels, spikes, crowds) goes to the provider alone; what has become a part of a wider incident is told of there. Reads the incident log behind a cursor, so a crash neither loses
 * nor repeats a message: its key is incident, transition and recipient. Not for several threads.
 */
public final class Notifier {

    /** Who is told unless said otherwise: the client's authorised person and technical service, and the provider. */
    public static final Set<Contact.Role> USUAL_ROLES =
            Set.of(Contact.Role.AUTHORISED, Contact.Role.TECHNICAL, Contact.Role.EXECUTOR);

    /** What is worth a look of the provider's and not shown to be wrong: the client is told once a person has found a fault. */
    private static final Set<String> WORTH_A_LOOK = Set.of("LEVEL_DOWN", "LEVEL_UP", "SPIKE", "DISAGREES", "EVENT");

    private static final String READER = "notifier";
    private static final int EVENTS_AT_ONCE = 500;
    private static final Set<IncidentEventType> NEWS =
            Set.of(IncidentEventType.DETECTED, IncidentEventType.REOPENED, IncidentEventType.RESOLVED);

    private final IncidentLog incidents;
    private final Outbox outbox;
    private final StateStore states;
    private final Supplier<Fleet> fleet;
    private final Set<Contact.Role> roles;

    /** A notifier that tells the {@link #USUAL_ROLES}. */
    public Notifier(IncidentLog incidents, Outbox outbox, StateStore states, Supplier<Fleet> fleet) {
        this(incidents, outbox, states, fleet, USUAL_ROLES);
    }

    /**
     * @param fleet the fleet in force: names, zones and contacts
     * @param roles who is told; a contact without e-mail is passed over, and an address that stands in several roles is written to once
     */
    public Notifier(
            IncidentLog incidents, Outbox outbox, StateStore states, Supplier<Fleet> fleet, Set<Contact.Role> roles) {
        this.incidents = incidents;
        this.outbox = outbox;
        this.states = states;
        this.fleet = fleet;
        this.roles = Set.copyOf(roles);
    }

    /**
     * Writes messages about everything that the log has gained since the last call.
     *
     * @return the messages that are new
     */
    public List<Notification> advance(Instant now) throws IOException {
        List<Notification> written = new ArrayList<>();
        long cursor = states.position(READER);
        List<IncidentEvent> events = incidents.eventsAfter(cursor, EVENTS_AT_ONCE);
        while (!events.isEmpty()) {
            List<Notification> messages = new ArrayList<>();
            for (IncidentEvent event : events) {
                messages.addAll(messages(event));
            }
            written.addAll(outbox.put(messages, now));
            cursor += events.size();
            states.advance(READER, cursor);
            events = incidents.eventsAfter(cursor, EVENTS_AT_ONCE);
        }
        return written;
    }

    private List<Notification> messages(IncidentEvent event) throws IOException {
        if (!NEWS.contains(event.type())) {
            return List.of();
        }
        Incident incident = Incident.of(upTo(event));
        Optional<Client> client = fleet.get().clientOfSite(incident.site());
        if (client.isEmpty() || !incident.partOf().isEmpty()) {
            return List.of();
        }
        IncidentLetter letter = new IncidentLetter(fleet.get(), incident, event);
        List<Notification> messages = new ArrayList<>();
        for (Contact.Role role : told(incident)) {
            for (Contact contact : client.get().contacts(role)) {
                contact.email()
                        .filter(address -> messages.stream()
                                .noneMatch(each -> each.recipient().equals(address)))
                        .ifPresent(address -> messages.add(letter.to(role, address, contact.locale())));
            }
        }
        return messages;
    }

    private List<Contact.Role> told(Incident incident) {
        boolean isWorthALook = WORTH_A_LOOK.contains(incident.rule());
        return roles.stream()
                .filter(role -> !isWorthALook || role == Contact.Role.EXECUTOR)
                .sorted()
                .toList();
    }

    private List<IncidentEvent> upTo(IncidentEvent event) throws IOException {
        List<IncidentEvent> events = incidents.events(event.incident());
        int last = 0;
        while (last < events.size() && !events.get(last).sameAs(event)) {
            last++;
        }
        return events.subList(0, Math.min(last + 1, events.size()));
    }
}
