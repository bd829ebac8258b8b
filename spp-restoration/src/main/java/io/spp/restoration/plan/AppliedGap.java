package io.spp.restoration.plan;

import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import java.util.Objects;
import java.util.Optional;

/**
 * A gap as it was put in place. Its totals have bounds of their own: errors of single intervals are larger and cancel out.
 *
 * @param line the line's id
 * @param range from the first to the last interval
 * @param intervals how many intervals were put in place
 * @param in the total who entered; absent where the line does not count this direction
 * @param out the total who left
 */
public record AppliedGap(String line, TimeRange range, int intervals, Optional<Estimate> in, Optional<Estimate> out) {

    public AppliedGap {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
    }

    /** A planned gap once it is applied. */
    static AppliedGap of(PlannedGap gap) {
        return new AppliedGap(gap.line(), gap.range(), gap.intervals().size(), gap.in(), gap.out());
    }
}
