package io.spp.core.driver;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One statement of a device, decoded and nothing more: the vendor's arithmetic stops here. A device is null-free: an unknown device is the
 * empty string, and is then identified by the address it pushed to.
 */
public sealed interface Signal {

    /** The identity printed in the message (an upper-case MAC with colons where there is one, else the serial); empty if it has none. */
    String device();

    /** A signal that says how many crossed, on one channel of the device. */
    sealed interface Counting extends Signal {

        /** The vendor's name of the line, zone or register. */
        String channel();

        /** The moment by which signals of a channel are ordered: the start of an interval, the time of a reading or crossing. */
        Instant time();
    }

    /**
     * Persons counted between two instants.
     *
     * @param device the device
     * @param channel the channel
     * @param range the interval; absent where the message has no time of its own (LoRaWAN periods)
     * @param receivedAt when the message arrived
     * @param tally the persons
     * @param completeness the share of the interval that was observed; 0 up to 1, 1 where the device does not say
     */
    record IntervalCount(
            String device,
            String channel,
            Optional<TimeRange> range,
            Instant receivedAt,
            Tally tally,
            double completeness)
            implements Counting {

        @Override
        public Instant time() {
            return range.map(TimeRange::start).orElse(receivedAt);
        }
    }

    /**
     * The state of a counter that only grows until it is reset or wraps.
     *
     * @param device the device
     * @param channel the channel
     * @param at when it was read
     * @param value the counter of one direction or of a sum; absent where {@code in} and {@code out} are given
     * @param in the counter of entries
     * @param out the counter of exits
     * @param sequence the device's own number of the reading, where it has one
     */
    record CounterReading(
            String device,
            String channel,
            Instant at,
            OptionalLong value,
            OptionalLong in,
            OptionalLong out,
            OptionalLong sequence)
            implements Counting {

        @Override
        public Instant time() {
            return at;
        }
    }

    /**
     * One or more persons crossed.
     *
     * @param device the device
     * @param channel the channel
     * @param at when
     * @param direction which way
     * @param count how many, at least 1
     * @param track the device's number of the tracked object, which tells two crossings of one instant apart; absent if none
     */
    record Crossing(String device, String channel, Instant at, Direction direction, int count, OptionalInt track)
            implements Counting {

        @Override
        public Instant time() {
            return at;
        }
    }

    /**
     * The device described itself.
     *
     * @param device the device
     * @param at when it was so
     * @param values what it said
     */
    record Status(String device, Instant at, Map<StatusField, String> values) implements Signal {

        public Status {
            values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        }
    }

    /**
     * The device is there and says no more.
     *
     * @param device the device
     * @param at when it said so
     */
    record Alive(String device, Instant at) implements Signal {}
}
