package io.spp.testkit.device;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** A message that a device owes: what it is about, not yet its bytes, since those tell when they are sent. */
record Message(Agent agent, long number, TimeRange stamps) {

    /** The message with this number, from 1, of a device that was switched on at {@code start}. */
    static Message of(Agent agent, long number, Instant start) {
        return new Message(
                agent, number, TimeRange.of(start.plus(agent.period().multipliedBy(number - 1)), agent.period()));
    }

    /** Whether it says anything: always about the device, of counts only where something was counted. */
    boolean saysAnything(Collection<Readings> channels) {
        return !agent.counts()
                || channels.stream().anyMatch(channel -> !intervals(channel).isEmpty());
    }

    /** The intervals of a channel that it reports. */
    BitSet intervals(Readings channel) {
        return channel.present(stamps);
    }

    byte[] render(Instant sentAt, Collection<Readings> channels) {
        return agent.render(new Agent.Parcel(number, stamps, sentAt, List.copyOf(channels)));
    }
}
