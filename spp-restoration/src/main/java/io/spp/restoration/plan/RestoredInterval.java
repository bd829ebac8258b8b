package io.spp.restoration.plan;

import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import java.util.Optional;

/**
 * One interval that a plan fills.
 *
 * @param range the interval
 * @param in persons who entered; absent where the line does not count this direction
 * @param out persons who left; absent where the line does not count this direction
 */
public record RestoredInterval(TimeRange range, Optional<Estimate> in, Optional<Estimate> out) {}
