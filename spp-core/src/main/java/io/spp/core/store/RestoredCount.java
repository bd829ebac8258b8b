package io.spp.core.store;

import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import java.util.Objects;
import java.util.Optional;

/**
 * A calculated interval of a line, in the layer above the measured ones.
 *
 * @param line the line's id
 * @param range the interval
 * @param in persons who entered; absent where the line does not count this direction
 * @param out persons who left; absent where the line does not count this direction
 * @param method how it was calculated
 * @param plan the restoration plan it belongs to
 */
public record RestoredCount(
        String line, TimeRange range, Optional<Estimate> in, Optional<Estimate> out, String method, String plan) {

    public RestoredCount {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(plan, "plan");
        if (in.isEmpty() && out.isEmpty()) {
            throw new IllegalArgumentException("at least one direction must be restored");
        }
    }
}
