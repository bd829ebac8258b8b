package io.spp.sla.preflight;

import io.spp.core.text.BilingualText;
import io.spp.sla.ownership.Party;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at: how it is tested, and how what was seen is judged.
 *
 * @param probe the test; absent where the configuration says all, or too little to test anything
 * @param judgement from what was seen to a finding
 */
record Item(
        String id,
        String requirement,
        String clause,
        @Nullable Vantage from,
        BilingualText title,
        @Nullable Probe probe,
        Function<Optional<Observation>, Finding> judgement) {

    /** What a check comes to. */
    record Finding(CheckResult result, BilingualText evidence, BilingualText advice) {

        static final BilingualText NOTHING = BilingualText.same("");

        static Finding of(CheckResult result, BilingualText evidence) {
            return new Finding(result, evidence, NOTHING);
        }
    }

    Optional<Probe> test() {
        return Optional.ofNullable(probe);
    }

    Check judge(@Nullable Observation seen) {
        Finding finding = judgement.apply(Optional.ofNullable(seen));
        boolean providersTurn = finding.result() == CheckResult.NOT_TESTABLE_FROM_HERE && from == Vantage.DATA_CENTRE;
        return new Check(
                id,
                requirement,
                clause,
                from,
                title,
                finding.result(),
                finding.evidence(),
                finding.advice(),
                providersTurn ? Party.EXECUTOR : Party.CLIENT,
                seen);
    }
}
