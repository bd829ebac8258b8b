package io.spp.sla.desk;

import io.spp.sla.contract.Term;
import io.spp.sla.ownership.Party;
import io.spp.sla.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed in one incident at a moment.
 *
 * @param now the moment
 * @param governing the regulation in force at detection; absent if there is none
 * @param knownTerm the term of the contract; absent if it cannot be told
 * @param rulings all decisions who is at fault, in order
 * @param obligations everything owed or not owed, in the order in which it arose
 * @param errors why something cannot be told; empty for a complete answer
 * @param over whether the fault is gone, or never was
 */
public record Assessment(
        Instant now,
        @Nullable Regulation governing,
        @Nullable Term knownTerm,
        List<Ruling> rulings,
        List<Obligation> obligations,
        List<SlaError> errors,
        boolean over) {

    public Assessment {
        rulings = List.copyOf(rulings);
        obligations = List.copyOf(obligations);
        errors = List.copyOf(errors);
    }

    /** The regulation in force at detection, if there is one. */
    public Optional<Regulation> regulation() {
        return Optional.ofNullable(governing);
    }

    /** The term of the contract, if it can be told. */
    public Optional<Term> term() {
        return Optional.ofNullable(knownTerm);
    }

    /** The first cause of the last decision; empty before any. */
    public Optional<Ruling> owner() {
        if (rulings.isEmpty()) {
            return Optional.empty();
        }
        int event = rulings.get(rulings.size() - 1).event();
        return rulings.stream().filter(ruling -> ruling.event() == event).findFirst();
    }

    /**
     * What a party has to do next, the most urgent first: overdue and not done, due soon, without a deadline. Nobody waits for a client's
     * answer about a fault that is over.
     */
    public List<Obligation> nextActions(Party party) {
        return obligations.stream()
                .filter(obligation -> obligation.actor() == party || obligation.actor() == Party.BOTH)
                .filter(obligation -> obligation.status().open() || overdue(obligation))
                .filter(obligation -> !over || obligation.actor() != Party.CLIENT)
                .sorted(Comparator.comparing(obligation -> obligation.dueDate().orElse(LocalDate.MAX)))
                .toList();
    }

    private static boolean overdue(Obligation obligation) {
        return obligation.stillToDo() && obligation.status() == Status.BREACHED;
    }
}
