package io.spp.core.store;

import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the decoded signals of channels that count, so that a corrected mapping can recompute the past and counters survive a restart.
 * A signal that says the same as one that is there is ignored, whenever it was received; another value for the same interval is kept
 * beside the first. Times are kept to the millisecond.
 */
public interface SignalLog {

    /** Writes signals of a driver's devices in one transaction. */
    void append(String driver, Collection<Signal.Counting> signals) throws IOException;

    /** A channel's signals with their time in the range, oldest first. */
    List<Signal.Counting> signals(String driver, String device, String channel, TimeRange range) throws IOException;

    /** The last counter reading before an instant. */
    Optional<Signal.CounterReading> counterBefore(String driver, String device, String channel, Instant instant)
            throws IOException;

    /** The first counter reading at or after an instant. */
    Optional<Signal.CounterReading> counterFrom(String driver, String device, String channel, Instant instant)
            throws IOException;
}
