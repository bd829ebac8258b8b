package io.spp.sla.desk;

import io.spp.sla.ownership.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a support desk has before it, across clients and incidents.
 *
 * @param items everything that somebody still has to do, the most urgent first: by due date, then by incident
 */
public record Desk(List<Item> items) {

    public Desk {
        items = List.copyOf(items);
    }

    /**
     * One thing to do.
     *
     * @param incident the incident's id
     * @param obligation what is owed
     */
    public record Item(String incident, Obligation obligation) {

        public Item {
            Objects.requireNonNull(incident, "incident");
            Objects.requireNonNull(obligation, "obligation");
        }
    }

    /** Gathers what is still to do from the assessments of any incidents, by incident id. */
    public static Desk of(Map<String, Assessment> assessments) {
        List<Item> items = new ArrayList<>();
        assessments.forEach((incident, assessment) -> {
            for (Party party : List.of(Party.EXECUTOR, Party.CLIENT, Party.THIRD_PARTY)) {
                for (Obligation obligation : assessment.nextActions(party)) {
                    if (obligation.actor() == party || (obligation.actor() == Party.BOTH && party == Party.EXECUTOR)) {
                        items.add(new Item(incident, obligation));
                    }
                }
            }
        });
        items.sort(
                Comparator.comparing((Item item) -> item.obligation().dueDate().orElse(LocalDate.MAX))
                        .thenComparing(Item::incident)
                        .thenComparing(item -> item.obligation().id()));
        return new Desk(items);
    }

    /** What waits for a party. */
    public List<Item> waitingOn(Party party) {
        return items.stream()
                .filter(item ->
                        item.obligation().actor() == party || item.obligation().actor() == Party.BOTH)
                .toList();
    }

    /** What is due on a date. */
    public List<Item> dueOn(LocalDate date) {
        return items.stream()
                .filter(item -> item.obligation().dueDate().filter(date::equals).isPresent())
                .toList();
    }

    /** What stands so: at risk, or breached and still to do. */
    public List<Item> having(Status status) {
        return items.stream()
                .filter(item -> item.obligation().status() == status)
                .toList();
    }
}
