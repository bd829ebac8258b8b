package io.spp.restoration.plan;

import io.spp.core.store.RestoredCount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What would be filled in, how, and how sure it is: a value to be shown and agreed to. Nothing is changed by it.
 *
 * @param id follows from what the plan says, so that the same facts give the same id
 * @param gaps the gaps by line, then by start
 */
public record RestorationPlan(String id, List<PlannedGap> gaps) {

    public RestorationPlan {
        gaps = List.copyOf(gaps);
    }

    /** A plan whose id follows from its gaps. */
    public static RestorationPlan of(List<PlannedGap> gaps) {
        return new RestorationPlan("plan-" + digest(gaps), gaps);
    }

    /** The gaps that may be restored. */
    public List<PlannedGap> restorable() {
        return gaps.stream().filter(gap -> !gap.isRefused()).toList();
    }

    /** The gaps that the plan refuses. */
    public List<PlannedGap> refused() {
        return gaps.stream().filter(PlannedGap::isRefused).toList();
    }

    /** A gap by its id. */
    public Optional<PlannedGap> gap(String gapId) {
        return gaps.stream().filter(gap -> gap.id().equals(gapId)).findFirst();
    }

    /** The values of the restorable gaps that are approved, as the store takes them. */
    public List<RestoredCount> counts(Predicate<PlannedGap> approved) {
        return restorable().stream()
                .filter(approved)
                .flatMap(gap -> gap.intervals().stream()
                        .map(value -> new RestoredCount(
                                gap.line(), value.range(), value.in(), value.out(), gap.method(), id)))
                .toList();
    }

    private static String digest(List<PlannedGap> gaps) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (PlannedGap gap : gaps) {
                String facts = gap.line() + "|" + gap.method() + "|" + gap.isRefused() + "|" + gap.intervals();
                sha.update(facts.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
