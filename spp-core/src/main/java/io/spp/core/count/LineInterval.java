package io.spp.core.count;

import io.spp.core.quality.Flag;
import io.spp.core.time.TimeRange;
import java.util.Optional;

/** One interval of a line as figures see it: measured, restored, missing or closed. */
public sealed interface LineInterval {

    /** The interval. */
    TimeRange range();

    /**
     * A sensor counted it.
     *
     * @param range the interval
     * @param tally the persons
     * @param completeness the share of it that was observed, more than 0 up to 1
     * @param flag why it must not be trusted, where it must not
     */
    record Measured(TimeRange range, Tally tally, double completeness, Optional<Flag> flag) implements LineInterval {}

    /**
     * A value was calculated for it and the client agreed.
     *
     * @param range the interval
     * @param in persons who entered; absent where the line does not count this direction
     * @param out persons who left; absent where the line does not count this direction
     * @param method how it was calculated
     * @param plan the restoration plan it belongs to, through which consent is found
     */
    record Restored(TimeRange range, Optional<Estimate> in, Optional<Estimate> out, String method, String plan)
            implements LineInterval {}

    /**
     * It was expected and is not known.
     *
     * @param range the interval
     * @param reason why
     */
    record Missing(TimeRange range, MissingReason reason) implements LineInterval {}

    /**
     * Nobody was expected: the site was closed.
     *
     * @param range the interval
     */
    record Closed(TimeRange range) implements LineInterval {}
}
