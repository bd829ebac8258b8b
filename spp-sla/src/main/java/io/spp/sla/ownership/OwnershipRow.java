package io.spp.sla.ownership;

import io.spp.core.text.BilingualText;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ownership table. An empty set of conditions holds for everything.
 *
 * @param id its name, {@code F3}
 * @param locations where the fault may be
 * @param anyOf supplier or installer is one of these
 * @param with supplier or installer is one of these as well
 * @param noneOf neither supplier nor installer is one of these
 * @param warranties what the diagnosis says about warranty
 * @param party whom the row holds at fault
 * @param basis how firmly; absent where the text has no answer
 * @param clause the clauses it stands on; absent where there is none
 * @param reason why, for people
 */
public record OwnershipRow(
        String id,
        Set<Location> locations,
        Set<Supply> anyOf,
        Set<Supply> with,
        Set<Supply> noneOf,
        Set<Warranty> warranties,
        Party party,
        @Nullable Basis basis,
        @Nullable String clause,
        BilingualText reason) {

    public OwnershipRow {
        locations = Set.copyOf(locations);
        anyOf = Set.copyOf(anyOf);
        with = Set.copyOf(with);
        noneOf = Set.copyOf(noneOf);
        warranties = Set.copyOf(warranties);
    }

    /** Whether the row answers for a finding. */
    public boolean matches(Finding finding) {
        return holds(locations, finding.location())
                && (anyOf.isEmpty() || involves(anyOf, finding))
                && (with.isEmpty() || involves(with, finding))
                && !involves(noneOf, finding)
                && holds(warranties, finding.warranty());
    }

    /** The clauses it stands on. */
    public Optional<String> clauses() {
        return Optional.ofNullable(clause);
    }

    private static <T> boolean holds(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    private static boolean involves(Set<Supply> parties, Finding finding) {
        return parties.contains(finding.supplier()) || parties.contains(finding.installer());
    }
}
