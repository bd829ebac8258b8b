package io.spp.restoration.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The client's agreement that restored values count in figures.
 *
 * @param id names it in the log
 * @param site the site it is about
 * @param scope what is agreed to
 * @param by who agreed
 * @param at when
 * @param evidence where it can be seen: a letter's number, an e-mail's id, a file
 */
public record Consent(String id, String site, Scope scope, String by, Instant at, String evidence) {

    public Consent {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(at, "at");
        for (String text : List.of(id, site, by, evidence)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a consent must say its id, site, who agreed, and the evidence");
            }
        }
    }

    /** Agreement to a whole plan. */
    public static Consent toPlan(String id, String site, RestorationPlan plan, String by, Instant at, String evidence) {
        return new Consent(id, site, new ToPlan(plan.id(), List.of()), by, at, evidence);
    }

    /** Whether it covers a gap of a plan. */
    public boolean covers(RestorationPlan plan, PlannedGap gap, Instant now) {
        return !gap.isRefused() && scope.covers(plan, gap, now);
    }

    /** What is agreed to. */
    public sealed interface Scope {

        /** Whether a gap of a plan belongs to it. */
        boolean covers(RestorationPlan plan, PlannedGap gap, Instant now);
    }

    /**
     * One plan, whole or in part.
     *
     * @param plan the plan's id
     * @param gaps the ids of the gaps agreed to; empty for all
     */
    public record ToPlan(String plan, List<String> gaps) implements Scope {

        public ToPlan {
            Objects.requireNonNull(plan, "plan");
            gaps = List.copyOf(gaps);
        }

        @Override
        public boolean covers(RestorationPlan shown, PlannedGap gap, Instant now) {
            return shown.id().equals(plan) && (gaps.isEmpty() || gaps.contains(gap.id()));
        }
    }

    /**
     * Every plan of the site that keeps the limits.
     *
     * @param longestGap the longest gap it is good for
     * @param largestError the largest error of gap totals in the back-test it is good for; 0.1 is 10 %
     * @param until when it ends; absent for no end
     */
    public record Standing(Duration longestGap, double largestError, Optional<Instant> until) implements Scope {

        @Override
        public boolean covers(RestorationPlan shown, PlannedGap gap, Instant now) {
            boolean inForce = until.isEmpty() || now.isBefore(until.get());
            boolean shortEnough = gap.range().duration().compareTo(longestGap) <= 0;
            return inForce && shortEnough && gap.testedError() <= largestError;
        }
    }
}
