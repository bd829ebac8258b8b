package io.spp.drivers.booking;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Mapping;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;

/** What a channel's numbers mean on its line. */
public final class LineCounts {

    private LineCounts() {}

    /** The name under which the store keeps what a channel counted. */
    static String source(Mapping mapping) {
        return mapping.sensor().id() + "/" + mapping.channel().id();
    }

    /** The line's interval that holds an instant; intervals are aligned to local midnight. */
    static TimeRange slot(Mapping mapping, Instant instant) {
        ZoneId zone = mapping.site().zone();
        Instant midnight = instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new IntervalGrid(mapping.line().interval(), midnight).slot(instant);
    }

    static Measurement measurement(Mapping mapping, TimeRange range, Tally device, double completeness) {
        return new Measurement(
                mapping.line().id(), source(mapping), range, tally(mapping.channel(), device), completeness);
    }

    /** Whether neither the signal nor the mapping of its channel says which way. */
    public static boolean lacksDirection(Signal.Counting signal, Mapping mapping) {
        boolean silent = signal instanceof Signal.Crossing crossing && crossing.direction() == Direction.UNKNOWN
                || signal instanceof Signal.CounterReading reading
                        && reading.value().isPresent();
        return silent && mapping.channel().direction().isEmpty();
    }

    /** Inverted where the sensor looks the other way; only one direction where the channel carries one. */
    static Tally tally(Channel channel, Tally device) {
        Tally seen = channel.invert() ? device.inverted() : device;
        if (channel.direction().isEmpty()) {
            return seen;
        }
        return channel.direction().get() == Channel.Direction.IN
                ? Tally.entered(seen.hasIn() ? seen.in() : seen.out())
                : Tally.left(seen.hasOut() ? seen.out() : seen.in());
    }
}
