package io.spp.restoration.plan;

import io.spp.core.count.Estimate;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.restoration.backtest.Candidate;
import io.spp.restoration.backtest.GapClass;
import io.spp.restoration.backtest.GapScope;
import java.util.List;
import java.util.Optional;

/**
 * One gap of a line and what a plan makes of it. Closed hours inside it are closed: they have no interval here.
 *
 * @param line the line's id
 * @param range from the first to the last interval
 * @param gapClass how long it is
 * @param scope what else was out
 * @param method the method's id
 * @param donors the lines whose counts during the gap were used, by id
 * @param intervals the expected intervals with their values
 * @param in the total who entered, with what its intervals share respected; absent where the line does not count this direction
 * @param out the total who left
 * @param candidates how the methods did on this line for gaps of this class and scope
 * @param why how the values came about and how far they err
 * @param refusal why it should not be restored; absent where it may
 */
public record PlannedGap(
        String line,
        TimeRange range,
        GapClass gapClass,
        GapScope scope,
        String method,
        List<String> donors,
        List<RestoredInterval> intervals,
        Optional<Estimate> in,
        Optional<Estimate> out,
        List<Candidate> candidates,
        BilingualText why,
        Optional<BilingualText> refusal) {

    public PlannedGap {
        donors = List.copyOf(donors);
        intervals = List.copyOf(intervals);
        candidates = List.copyOf(candidates);
    }

    /** The gap's id within its plan. */
    public String id() {
        return line + "@" + range.start();
    }

    /** The error of gap totals that the method made on this line in the back-test, 0.1 for 10 %; infinite where none was possible. */
    public double testedError() {
        return candidates.stream()
                .filter(candidate -> candidate.method().equals(method) && candidate.gaps() > 0)
                .mapToDouble(Candidate::gapWape)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether the plan refuses to restore it. */
    public boolean isRefused() {
        return refusal.isPresent();
    }
}
