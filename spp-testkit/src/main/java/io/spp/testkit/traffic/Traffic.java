package io.spp.testkit.traffic;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.util.Set;

/** Who really walked through which line, to the minute. Immutable and safe to read from any thread. */
public interface Traffic {

    /** The lines, in the order in which they were declared. */
    Set<String> lines();

    /** The time it knows; starts and ends on whole minutes. */
    TimeRange range();

    /** What it was invented from; 0 where it was not. */
    long seed();

    /**
     * The persons who really crossed a line in a range of whole minutes; both directions are always known.
     *
     * @throws IllegalArgumentException if the line is unknown, or the range is not of whole minutes or leaves {@link #range()}
     */
    Tally truth(String line, TimeRange range);
}
