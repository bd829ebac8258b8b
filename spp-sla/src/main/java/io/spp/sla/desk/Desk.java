package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.sla.deadline.DeadlineRule;
import io.spp.sla.ownership.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a support desk has before it, across clients, sites and incidents. The same cases in any order give the same desk.
 *
 * @param items everything that somebody still has to do, the least working time of its own contract left first
 * @param waits what each incident waits for, by client, site and incident; incidents that are finished and done with are left out
 */
public record Desk(List<DeskItem> items, List<DeskWait> waits) {

    private static final DeadlineRule NO_REMINDER = new DeadlineRule("A15", 0, BilingualText.same(""));

    public Desk {
        items = List.copyOf(items);
        waits = List.copyOf(waits);
    }

    /** The desk, without reminders. */
    public static Desk of(Collection<DeskCase> cases) {
        return of(cases, NO_REMINDER);
    }

    /**
     * The desk with reminders to clients that do not answer. The regulation has no deadline for their answers (A15): a reminder is the
     * provider's own habit and no breach.
     *
     * @param workingDays after how many working days of the contract's calendar, at least 1
     */
    public static Desk reminding(Collection<DeskCase> cases, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("remind after at least one working day, not " + workingDays);
        }
        return of(cases, new DeadlineRule("A15", workingDays, BilingualText.same("")));
    }

    private static Desk of(Collection<DeskCase> cases, DeadlineRule reminder) {
        List<DeskCase> sorted = cases.stream()
                .sorted(Comparator.comparing(DeskCase::client)
                        .thenComparing(DeskCase::site)
                        .thenComparing(DeskCase::incident))
                .toList();
        List<DeskItem> items = new ArrayList<>();
        List<DeskWait> waits = new ArrayList<>();
        for (DeskCase each : sorted) {
            List<DeskItem> open = all(each).stream()
                    .filter(item -> isOpen(item.obligation()) && !isPointless(item))
                    .sorted(DeskItem.URGENCY)
                    .toList();
            items.addAll(open);
            waits.addAll(DeskWaits.of(each, open, reminder.sameDay() ? null : reminder));
        }
        items.sort(DeskItem.URGENCY);
        return new Desk(items, waits);
    }

    /** What waits for a party. */
    public List<DeskItem> waitingOn(Party party) {
        return items.stream()
                .filter(item ->
                        item.obligation().actor() == party || item.obligation().actor() == Party.BOTH)
                .toList();
    }

    /** What is due today, where each contract counts its days. */
    public List<DeskItem> dueToday() {
        return items.stream().filter(DeskItem::dueToday).toList();
    }

    /** What stands so: at risk, or breached and still to do. */
    public List<DeskItem> having(Status status) {
        return items.stream()
                .filter(item -> item.obligation().status() == status)
                .toList();
    }

    /** What each incident of a party waits for; of an empty party, the incidents that wait for nobody. */
    public List<DeskWait> waits(Optional<Party> party) {
        return waits.stream().filter(wait -> wait.waitingOn().equals(party)).toList();
    }

    /** The clients whose answer is to be asked for again today. */
    public List<DeskWait> remindersDue() {
        return waits.stream().filter(DeskWait::reminderDue).toList();
    }

    /** Everything that was ever owed in a case, numbered within its kind. */
    static List<DeskItem> all(DeskCase subject) {
        Map<String, Integer> numbers = new HashMap<>();
        List<DeskItem> items = new ArrayList<>();
        for (Obligation obligation : subject.assessment().obligations()) {
            items.add(new DeskItem(subject, obligation, numbers.merge(obligation.id(), 1, Integer::sum)));
        }
        return items;
    }

    /** Nobody waits for a client's answer about a fault that is gone; what the provider owes it still stays (A34). */
    private static boolean isPointless(DeskItem item) {
        return item.obligation().actor() == Party.CLIENT && item.subject().finished();
    }

    private static boolean isOpen(Obligation obligation) {
        return obligation.status().open() || (obligation.status() == Status.BREACHED && obligation.stillToDo());
    }
}
