package io.spp.drivers.collect;

import io.spp.core.driver.Signal;
import io.spp.core.fleet.Mapping;
import java.time.Instant;

/**
 * A count that is plausible and belongs to a line.
 *
 * @param at when it arrived
 */
record Arrival(ChannelKey channel, Signal.Counting signal, Mapping mapping, Instant at) {

    long day() {
        return Forms.day(signal.time());
    }
}
