package io.spp.drivers.booking;

import io.spp.core.driver.Signal;
import io.spp.core.fleet.Mapping;
import java.time.Instant;

/**
 * A count that is plausible and belongs to a line.
 *
 * @param channel the channel
 * @param signal what it said
 * @param mapping what that means
 * @param at when it arrived
 * @param asked whether the device was asked for it, so that it told what it knew at that moment and not what it had closed
 */
public record Arrival(ChannelKey channel, Signal.Counting signal, Mapping mapping, Instant at, boolean asked) {

    long day() {
        return Forms.day(signal.time());
    }
}
