package io.spp.sla.preflight;

import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.Party;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the judgement.
 *
 * @param id its name, the same in every run over the same configuration: {@code L4-tcp-443-s-1}, {@code ram}
 * @param requirement the requirement of the regulation it belongs to, {@code L4}
 * @param clause where that stands
 * @param from the only vantage from which it can be tested; absent where people have to say it
 * @param title what is looked at
 * @param result how it ended
 * @param evidence what the result rests on
 * @param advice what to do; empty words where there is nothing to do
 * @param owner who has to act next
 * @param seen the test it rests on; absent where it rests on what was described
 */
public record Check(
        String id,
        String requirement,
        String clause,
        @Nullable Vantage from,
        BilingualText title,
        CheckResult result,
        BilingualText evidence,
        BilingualText advice,
        Party owner,
        @Nullable Observation seen) {

    public Check {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(owner, "owner");
    }

    /** The vantage from which it can be tested. */
    public Optional<Vantage> vantage() {
        return Optional.ofNullable(from);
    }

    /** The test it rests on. */
    public Optional<Observation> observation() {
        return Optional.ofNullable(seen);
    }
}
