package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a duty is not part of every tariff.
 *
 * @param tariffs the tariffs that include it
 * @param clauses the clause that says so, by edition
 * @param policy the policy under which alone it holds; absent if it always holds
 * @param reading the reading of that policy
 * @param text why the other tariffs exclude it
 */
public record Restriction(
        Set<String> tariffs,
        Map<Edition, String> clauses,
        @Nullable Policy policy,
        @Nullable String reading,
        BilingualText text) {

    public Restriction {
        tariffs = Set.copyOf(tariffs);
        clauses = Map.copyOf(clauses);
        Objects.requireNonNull(text, "text");
    }

    /** Whether it excludes a tariff under these policies. */
    public boolean excludes(String tariff, Policies policies) {
        boolean holds = policy == null || reading == null || policies.is(policy, reading);
        return holds && !tariffs.contains(tariff);
    }

    /** The clause that says so in an edition. */
    public String clause(Edition edition) {
        return clauses.getOrDefault(edition, "");
    }
}
