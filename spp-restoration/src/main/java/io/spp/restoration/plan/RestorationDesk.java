package io.spp.restoration.plan;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.quality.Flag;
import io.spp.core.store.CountStore;
import io.spp.core.store.RealisedError;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.StoredCount;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where restoration meets the store: plans over stored counts, records consent, puts agreed values in place and takes them out again.
 *
 * <p>Measured counts are never touched. Every step may be repeated after a crash: the same plan, consent or withdrawal again changes
 * nothing. Safe for use by several threads as far as the store is.
 */
public final class RestorationDesk {

    /** How far back counts are read to learn from: a year tells of Christmas. */
    private static final Duration BEFORE = Duration.ofDays(60 * 7);

    private static final Duration AFTER = Duration.ofDays(26 * 7);

    private final CountStore counts;
    private final ConsentLog consents;

    /**
     * @param counts the store
     * @param consents where agreements are kept
     */
    public RestorationDesk(CountStore counts, ConsentLog consents) {
        this.counts = counts;
        this.consents = consents;
    }

    /**
     * Plans the gaps of a site's lines. Counts of 60 weeks before the window and 26 after it are learnt from; intervals that are restored
     * already are left alone.
     *
     * @param restorer how to plan
     * @param calendar the site's calendar
     * @param lines the ids of lines that report the same intervals
     * @param grid those intervals
     * @param window where values are wanted
     */
    public RestorationPlan plan(
            Restorer restorer, SiteCalendar calendar, Collection<String> lines, IntervalGrid grid, TimeRange window)
            throws IOException {
        TimeRange learnt =
                TimeRange.of(window.start().minus(BEFORE), window.end().plus(AFTER));
        SiteHistory.Builder history = SiteHistory.builder(calendar, grid).window(window);
        for (String line : lines) {
            List<Measurement> measured = counts.measured(line, learnt).stream()
                    .map(StoredCount::measurement)
                    .toList();
            if (measured.isEmpty()) {
                continue;
            }
            history.line(line, measured);
            history.marks(
                    line,
                    TimeRangeSet.of(
                            counts.flags(line, learnt).stream().map(Flag::range).toList()));
            history.settled(
                    line,
                    TimeRangeSet.of(counts.restored(line, window).stream()
                            .map(RestoredCount::range)
                            .toList()));
        }
        return restorer.plan(history.build());
    }

    /** Records what the client agreed to. Nothing is put in place yet. */
    public void agree(Consent consent) throws IOException {
        consents.append(new ConsentEntry.Given(consent));
    }

    /**
     * Puts in place every gap of a plan that a consent of the site covers; refused and uncovered gaps stay missing.
     *
     * @param plan the plan
     * @param site the site's id
     * @param now when it is done
     * @return what was put in place, by consent; empty where no consent covers anything
     */
    public List<ConsentEntry.Applied> apply(RestorationPlan plan, String site, Instant now) throws IOException {
        Map<String, List<String>> covered = new LinkedHashMap<>();
        List<Consent> inForce = inForce(site);
        for (PlannedGap gap : plan.restorable()) {
            inForce.stream()
                    .filter(consent -> consent.covers(plan, gap, now))
                    .findFirst()
                    .ifPresent(consent -> covered.computeIfAbsent(consent.id(), id -> new ArrayList<>())
                            .add(gap.id()));
        }
        Set<String> gaps = new HashSet<>();
        covered.values().forEach(gaps::addAll);
        if (gaps.isEmpty()) {
            return List.of();
        }
        counts.restore(plan.counts(gap -> gaps.contains(gap.id())), now);
        List<ConsentEntry.Applied> applied = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : covered.entrySet()) {
            List<AppliedGap> totals = entry.getValue().stream()
                    .flatMap(gap -> plan.gap(gap).stream())
                    .map(AppliedGap::of)
                    .toList();
            ConsentEntry.Applied step =
                    new ConsentEntry.Applied(plan.id(), entry.getKey(), entry.getValue(), totals, now);
            applied.add(appliedBefore(plan, entry.getKey(), entry.getValue()) ? step : record(step));
        }
        return applied;
    }

    /**
     * Takes a consent back and every plan applied under it out; the state is exactly the one before, but for real data that came
     * meanwhile.
     *
     * @throws IllegalArgumentException if no consent has this id
     */
    public void withdraw(String consent, String by, String evidence, Instant now) throws IOException {
        List<ConsentEntry> entries = consents.entries();
        boolean known = entries.stream()
                .anyMatch(entry -> entry instanceof ConsentEntry.Given given
                        && given.consent().id().equals(consent));
        if (!known) {
            throw new IllegalArgumentException("no consent has the id " + consent);
        }
        if (!isWithdrawn(entries, consent)) {
            consents.append(new ConsentEntry.Withdrawn(consent, by, evidence, now));
        }
        for (ConsentEntry entry : entries) {
            if (entry instanceof ConsentEntry.Applied applied
                    && applied.consent().equals(consent)) {
                counts.revoke(applied.plan(), now);
            }
        }
    }

    /** The audit trail: everything agreed, applied and taken back, in order. */
    public List<ConsentEntry> trail() throws IOException {
        return consents.entries();
    }

    /** How the methods did on gaps that were filled in and whose real values came after all, by method. */
    public List<MethodScore> scores() throws IOException {
        Set<String> plans = new LinkedHashSet<>();
        for (ConsentEntry entry : consents.entries()) {
            if (entry instanceof ConsentEntry.Applied applied) {
                plans.add(applied.plan());
            }
        }
        List<RealisedError> errors = new ArrayList<>();
        for (String plan : plans) {
            errors.addAll(counts.realisedErrors(plan));
        }
        return MethodScore.of(errors);
    }

    private List<Consent> inForce(String site) throws IOException {
        List<ConsentEntry> entries = consents.entries();
        return entries.stream()
                .filter(ConsentEntry.Given.class::isInstance)
                .map(entry -> ((ConsentEntry.Given) entry).consent())
                .filter(consent -> consent.site().equals(site) && !isWithdrawn(entries, consent.id()))
                .toList();
    }

    private boolean appliedBefore(RestorationPlan plan, String consent, List<String> gaps) throws IOException {
        return consents.entries().stream()
                .anyMatch(entry -> entry instanceof ConsentEntry.Applied applied
                        && applied.plan().equals(plan.id())
                        && applied.consent().equals(consent)
                        && applied.gaps().containsAll(gaps));
    }

    private ConsentEntry.Applied record(ConsentEntry.Applied applied) throws IOException {
        consents.append(applied);
        return applied;
    }

    private static boolean isWithdrawn(List<ConsentEntry> entries, String consent) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof ConsentEntry.Withdrawn withdrawn
                        && withdrawn.consent().equals(consent));
    }
}
