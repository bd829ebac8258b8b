package io.spp.sla.desk;

import io.spp.core.incident.IncidentEventType;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.deadline.DeadlineRule;
import io.spp.sla.ownership.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out what an incident waits for. */
final class DeskWaits {

    private static final Texts TEXTS = Texts.load("waits", DeskWaits.class::getResourceAsStream);
    private static final Set<Party> PROVIDER = Set.of(Party.EXECUTOR, Party.BOTH);
    private static final String ANSWER = "ANSWER";

    private final DeskCase subject;
    private final List<DeskItem> open;
    private final @Nullable DeadlineRule reminder;
    private final List<DeskWait> waits = new ArrayList<>();

    private DeskWaits(DeskCase subject, List<DeskItem> open, @Nullable DeadlineRule reminder) {
        this.subject = subject;
        this.open = open;
        this.reminder = reminder;
    }

    /**
     * What an incident waits for; nothing once it is finished and nothing is left to do.
     *
     * @param open what is still to do in it, the most urgent first
     * @param reminder when the client is to be reminded; absent for never
     */
    static List<DeskWait> of(DeskCase subject, List<DeskItem> open, @Nullable DeadlineRule reminder) {
        DeskWaits waits = new DeskWaits(subject, open, reminder);
        waits.find();
        return waits.waits;
    }

    private void find() {
        provider(item -> item.obligation().dueDate().isPresent());
        requirements();
        client();
        thirdParty();
        if (waits.isEmpty()) {
            provider(item -> true);
        }
        if (waits.isEmpty() && !subject.finished()) {
            waits.add(new DeskWait(subject, null, TEXTS.text("nobody"), null, null));
        }
    }

    private void provider(Predicate<DeskItem> which) {
        open.stream()
                .filter(item -> PROVIDER.contains(item.obligation().actor()))
                .filter(which)
                .findFirst()
                .map(DeskItem::obligation)
                .ifPresent(duty -> add(Party.EXECUTOR, duty.duty().text(), duty.arisenAt(), null));
    }

    /** Duties that are suspended wait for the client to meet a requirement of 4.1. */
    private void requirements() {
        boolean suspended = subject.assessment().obligations().stream()
                .anyMatch(duty -> duty.status() == Status.SUSPENDED && duty.stillToDo());
        if (suspended) {
            Set<String> unmet = new TreeSet<>();
            Instant since = subject.assessment().now();
            for (CaseEvent event : subject.events()) {
                String requirement = event.text("requirement");
                if (event.type() == IncidentEventType.REQUIREMENT_UNMET) {
                    since = unmet.isEmpty() ? event.at() : since;
                    unmet.add(requirement);
                } else if (event.type() == IncidentEventType.REQUIREMENT_MET) {
                    unmet.remove(requirement);
                }
            }
            add(Party.CLIENT, TEXTS.text("requirement", String.join(", ", unmet)), since, null);
        }
    }

    /** The client is waited for once nobody at the provider has to tell it anything first. */
    private void client() {
        open.stream()
                .map(DeskItem::obligation)
                .filter(duty -> duty.actor() == Party.CLIENT && !providersTurn(duty))
                .min(Comparator.comparing((Obligation duty) -> !duty.action().equals(ANSWER)))
                .ifPresent(duty -> {
                    boolean answer = duty.action().equals(ANSWER);
                    Instant since = answer ? lastTold(duty.arisenAt()) : duty.arisenAt();
                    add(Party.CLIENT, duty.duty().text(), since, answer ? reminderOf(since) : null);
                });
    }

    /** A third party that was told owes nothing under the regulation, but the incident waits for it. */
    private void thirdParty() {
        List<Ruling> rulings = subject.assessment().rulings();
        if (subject.finished() || rulings.isEmpty()) {
            return;
        }
        int last = rulings.get(rulings.size() - 1).event();
        if (rulings.stream().anyMatch(ruling -> ruling.event() == last && ruling.party() == Party.THIRD_PARTY)) {
            told(Party.THIRD_PARTY).ifPresent(at -> add(Party.THIRD_PARTY, TEXTS.text("warranty"), at, null));
        }
    }

    private boolean providersTurn(Obligation ofClient) {
        return open.stream()
                .map(DeskItem::obligation)
                .anyMatch(duty -> PROVIDER.contains(duty.actor())
                        && duty.dueDate().isPresent()
                        && duty.cause().isPresent()
                        && duty.cause().equals(ofClient.cause()));
    }

    private Instant lastTold(Instant otherwise) {
        return told(Party.CLIENT).filter(at -> at.isAfter(otherwise)).orElse(otherwise);
    }

    private Optional<Instant> told(Party party) {
        return subject.events().stream()
                .filter(event -> event.type() == IncidentEventType.NOTIFIED
                        && event.text("party").equals(party.name()))
                .map(CaseEvent::at)
                .max(Comparator.naturalOrder());
    }

    private @Nullable LocalDate reminderOf(Instant since) {
        return reminder == null
                ? null
                : subject.deadlines().dueDate(reminder, subject.deadlines().date(since));
    }

    private void add(Party party, BilingualText what, Instant since, @Nullable LocalDate reminderDay) {
        waits.add(new DeskWait(subject, party, what, since, reminderDay));
    }
}
