package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.flow.Profile;
import io.spp.core.figure.flow.Way;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Says how much the figures of one site or line may be trusted. */
final class QualityCheck {

    private final Scope scope;
    private final Function<Way, Profile> profiles;
    private final List<Change> revisions;
    private final OptionalLong auditAgeDays;
    private final Map<String, Quality> known = new HashMap<>();

    /**
     * @param profiles when people usually come, by the way they are counted
     * @param revisions what changed the past of its lines by now
     * @param audits when its lines were audited last; empty where one never was
     */
    QualityCheck(Scope scope, Function<Way, Profile> profiles, List<Change> revisions, List<Optional<Instant>> audits) {
        this.scope = scope;
        this.profiles = profiles;
        this.revisions = revisions;
        this.auditAgeDays = age(audits, scope.now());
    }

    private static OptionalLong age(List<Optional<Instant>> audits, Instant now) {
        if (audits.isEmpty() || audits.stream().anyMatch(Optional::isEmpty)) {
            return OptionalLong.empty();
        }
        return audits.stream()
                .flatMap(Optional::stream)
                .mapToLong(at -> Math.max(0, Duration.between(at, now).toDays()))
                .max();
    }

    Quality of(Bucket bucket, Way way) {
        return known.computeIfAbsent(bucket.key() + way, key -> judge(bucket, way));
    }

    private Quality judge(Bucket bucket, Way way) {
        Amount amount = scope.flow().sum(bucket.range(), way);
        Instant awaited = bucket.range().end().plus(scope.site().lateness());
        Optional<ChangeCause> restated = scope.now().isBefore(awaited)
                ? Optional.empty()
                : revisions.stream()
                        .filter(change -> change.range().overlaps(bucket.range())
                                && change.recordedAt().isAfter(awaited))
                        .map(Change::cause)
                        .reduce((earlier, later) -> later);
        return new Quality(
                share(amount.covered(), amount.expected(), 1),
                profiles.apply(way).coverage(bucket.range()),
                share(amount.restored(), amount.value(), 0),
                share(amount.replaced(), amount.expected(), 0),
                1 - amount.coverage(),
                scope.now().isBefore(awaited)
                        ? Finality.PROVISIONAL
                        : restated.isPresent() ? Finality.RESTATED : Finality.FINAL,
                restated,
                scope.flow().knownUntil(bucket.range()),
                auditAgeDays);
    }

    private static double share(double part, double whole, double ofNothing) {
        return whole == 0 ? ofNothing : part / whole;
    }

    /** The quality of several sites together; the weights are the persons and the times of each. */
    static Quality together(List<Quality> qualities, List<Amount> amounts) {
        Function<Function<Quality, Double>, Double> byTime = of -> mean(qualities, amounts, of, Amount::expected);
        Function<Function<Quality, Double>, Double> byPersons = of -> mean(qualities, amounts, of, Amount::value);
        return new Quality(
                byTime.apply(Quality::coverage),
                byPersons.apply(Quality::trafficCoverage),
                byPersons.apply(Quality::restoredShare),
                byTime.apply(Quality::restoredTime),
                byTime.apply(Quality::missingShare),
                finality(qualities),
                qualities.stream().flatMap(each -> each.restatedBy().stream()).reduce((a, b) -> b),
                edge(qualities, Quality::knownUntil, (a, b) -> a.isBefore(b) ? a : b),
                qualities.stream().allMatch(each -> each.auditAgeDays().isPresent())
                        ? qualities.stream()
                                .mapToLong(each -> each.auditAgeDays().orElse(0))
                                .max()
                        : OptionalLong.empty());
    }

    private static Finality finality(List<Quality> qualities) {
        if (qualities.stream().anyMatch(each -> each.finality() == Finality.PROVISIONAL)) {
            return Finality.PROVISIONAL;
        }
        return qualities.stream().anyMatch(each -> each.finality() == Finality.RESTATED)
                ? Finality.RESTATED
                : Finality.FINAL;
    }

    private static <T> Optional<T> edge(
            List<Quality> qualities, Function<Quality, Optional<T>> of, BinaryOperator<T> choice) {
        return qualities.stream().flatMap(each -> of.apply(each).stream()).reduce(choice);
    }

    private static double mean(
            List<Quality> qualities,
            List<Amount> amounts,
            Function<Quality, Double> of,
            Function<Amount, Double> weight) {
        double sum = 0;
        double weights = 0;
        double plain = 0;
        for (int i = 0; i < qualities.size(); i++) {
            double value = of.apply(qualities.get(i));
            sum += value * weight.apply(amounts.get(i));
            weights += weight.apply(amounts.get(i));
            plain += value / qualities.size();
        }
        return weights == 0 ? plain : sum / weights;
    }
}
