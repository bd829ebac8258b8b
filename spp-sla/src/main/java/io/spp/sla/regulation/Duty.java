package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.Basis;
import io.spp.sla.ownership.Party;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of obligation that the regulation knows.
 *
 * @param id its name, {@code O7}
 * @param trigger what makes it arise
 * @param owedFrom what makes it owed, where it arises on a condition; absent where it is owed at once
 * @param actor who has to act
 * @param action what is to be done, as a code
 * @param purpose what a visit is for; absent for other actions
 * @param basis how firmly the text carries it
 * @param clauses the clauses it stands on, by edition
 * @param rule the id of the rule for its deadline; absent where the text has none
 * @param start from which event the deadline counts
 * @param fulfilledBy the events that fulfil it
 * @param endings what ends it unfulfilled
 * @param needs the ids of the requirements without which it is suspended
 * @param restriction which tariffs include it; absent for all
 * @param text what is to be done, for people
 */
public record Duty(
        String id,
        Trigger trigger,
        @Nullable Trigger owedFrom,
        Party actor,
        String action,
        @Nullable String purpose,
        Basis basis,
        Map<Edition, String> clauses,
        @Nullable String rule,
        Start start,
        Set<Fulfilment> fulfilledBy,
        Set<Ending> endings,
        Set<String> needs,
        @Nullable Restriction restriction,
        BilingualText text) {

    public Duty {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(text, "text");
        clauses = Map.copyOf(clauses);
        fulfilledBy = Set.copyOf(fulfilledBy);
        endings = Set.copyOf(endings);
        needs = Set.copyOf(needs);
    }

    /** From which event a deadline counts. */
    public enum Start {
        /** From what made the duty arise. */
        TRIGGER,
        /** From the detection of the incident; anew after the cause was found anew (A27). */
        DETECTION,
        /** From the decision who is at fault, or from detection (A10). */
        DECISION
    }

    /** What ends a duty unfulfilled. */
    public enum Ending {
        /** The fault is gone (A34). */
        RESOLVED,
        /** Another party was found at fault. */
        REDECIDED,
        /** The visit took place before it was done; that is a breach. */
        VISITED,
        /** The client took the cause upon itself after all. */
        CLIENT_AGREED
    }

    /** The clauses it stands on in an edition. */
    public String clause(Edition edition) {
        return clauses.getOrDefault(edition, "");
    }

    /** The id of the rule for its deadline, if the text has one. */
    public Optional<String> ruleId() {
        return Optional.ofNullable(rule);
    }
}
