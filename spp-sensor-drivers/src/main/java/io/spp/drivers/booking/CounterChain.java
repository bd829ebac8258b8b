package io.spp.drivers.booking;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.driver.Signal;
import io.spp.core.driver.Signal.CounterReading;
import io.spp.core.fleet.Mapping;
import io.spp.core.store.SignalLog;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Counts intervals from the readings of a counter. What was counted between two readings belongs to the interval of the later one if the two
 * are no further apart than an interval, or if it is at most one person, who crossed just then. What was counted over a longer time belongs
 * to no interval: the readings keep it for the restoration of the gap.
 */
final class CounterChain {

    /** A channel may alternate between readings of in and of out; so many are looked at to find one of the same direction. */
    private static final int STEPS = 100;

    /** The signal log keeps times to the millisecond. */
    private static final Duration TICK = Duration.ofMillis(1);

    private static final List<Function<CounterReading, OptionalLong>> PARTS =
            List.of(CounterReading::value, CounterReading::in, CounterReading::out);

    /** What is said of an interval in which the counter was reset: a part of it is lost, and nobody knows how large a one. */
    private static final double AFTER_RESET = 0.5;

    private final SignalLog log;

    CounterChain(SignalLog log) {
        this.log = log;
    }

    /** The readings whose difference to the one before changes when a reading joins the log. */
    List<CounterReading> following(ChannelKey channel, CounterReading reading) throws IOException {
        List<CounterReading> following = new ArrayList<>();
        for (Function<CounterReading, OptionalLong> part : PARTS) {
            if (part.apply(reading).isPresent()) {
                Optional<CounterReading> next = from(channel, reading.at().plus(TICK));
                for (int step = 0; next.isPresent() && part.apply(next.get()).isEmpty() && step < STEPS; step++) {
                    next = from(channel, next.get().at().plus(TICK));
                }
                next.ifPresent(following::add);
            }
        }
        return following;
    }

    Optional<Measurement> count(ChannelKey channel, Mapping mapping, TimeRange slot) throws IOException {
        List<CounterReading> readings = new ArrayList<>();
        TimeRange upToEnd = TimeRange.of(slot.start().plus(TICK), slot.end().plus(TICK));
        for (Signal.Counting signal : log.signals(channel.driver(), channel.device(), channel.channel(), upToEnd)) {
            if (signal instanceof CounterReading reading) {
                readings.add(reading);
            }
        }
        Sum value = sum(channel, readings, slot, PARTS.get(0));
        Sum in = sum(channel, readings, slot, PARTS.get(1));
        Sum out = sum(channel, readings, slot, PARTS.get(2));
        int entered = value.known ? value.persons() : in.persons();
        if (!value.known && !in.known && !out.known || value.isLost() || in.isLost() || out.isLost()) {
            return Optional.empty();
        }
        double completeness = Math.min(value.completeness, Math.min(in.completeness, out.completeness));
        return Optional.of(LineCounts.measurement(mapping, slot, new Tally(entered, out.persons()), completeness));
    }

    private Sum sum(
            ChannelKey channel,
            List<CounterReading> readings,
            TimeRange slot,
            Function<CounterReading, OptionalLong> part)
            throws IOException {
        Sum sum = new Sum(slot);
        Optional<CounterReading> before = Optional.empty();
        for (CounterReading reading : readings) {
            if (part.apply(reading).isPresent()) {
                if (before.isEmpty()) {
                    before = preceding(channel, slot.start().plus(TICK), part);
                }
                if (before.isPresent()) {
                    sum.add(
                            before.get().at(),
                            reading.at(),
                            CounterDelta.between(
                                    part.apply(before.get()).getAsLong(),
                                    part.apply(reading).getAsLong()));
                }
                before = Optional.of(reading);
            }
        }
        return sum;
    }

    private Optional<CounterReading> preceding(
            ChannelKey channel, Instant instant, Function<CounterReading, OptionalLong> part) throws IOException {
        Optional<CounterReading> before = before(channel, instant);
        for (int step = 0; before.isPresent() && part.apply(before.get()).isEmpty() && step < STEPS; step++) {
            before = before(channel, before.get().at());
        }
        return before.filter(reading -> part.apply(reading).isPresent());
    }

    private Optional<CounterReading> before(ChannelKey channel, Instant instant) throws IOException {
        return log.counterBefore(channel.driver(), channel.device(), channel.channel(), instant);
    }

    private Optional<CounterReading> from(ChannelKey channel, Instant instant) throws IOException {
        return log.counterFrom(channel.driver(), channel.device(), channel.channel(), instant);
    }

    private static final class Sum {

        private final TimeRange slot;
        private long persons;
        private boolean known;
        private boolean lost;
        private double completeness = 1;

        Sum(TimeRange slot) {
            this.slot = slot;
        }

        void add(Instant from, Instant to, CounterDelta delta) {
            boolean inPlace = delta.persons() <= 1 || Duration.between(from, to).compareTo(slot.duration()) <= 0;
            if (inPlace) {
                persons += delta.persons();
                known = true;
            } else {
                lost = true;
            }
            if (!inPlace || !delta.whole()) {
                completeness = AFTER_RESET;
            }
        }

        /** Whether persons crossed and none of them is known to have crossed in this interval. */
        boolean isLost() {
            return lost && !known;
        }

        int persons() {
            return known ? (int) Math.min(persons, Integer.MAX_VALUE) : Tally.UNKNOWN;
        }
    }
}
