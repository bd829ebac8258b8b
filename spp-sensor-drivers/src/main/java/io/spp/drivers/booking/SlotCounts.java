package io.spp.drivers.booking;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.driver.Signal;
import io.spp.core.fleet.Mapping;
import io.spp.core.store.SignalLog;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts one interval of a line from everything that the signal log holds about it, so that neither order nor repetition matters. */
final class SlotCounts {

    private final SignalLog log;
    private final CounterChain counters;

    SlotCounts(SignalLog log) {
        this.log = log;
        this.counters = new CounterChain(log);
    }

    /** The intervals of the line that a signal changes when it joins the log. */
    Set<TimeRange> touched(ChannelKey channel, Signal.Counting signal, Mapping mapping) throws IOException {
        Set<TimeRange> slots = new TreeSet<>();
        if (signal instanceof Signal.CounterReading reading) {
            slots.add(counterSlot(mapping, reading.at()));
            for (Signal.CounterReading next : counters.following(channel, reading)) {
                slots.add(counterSlot(mapping, next.at()));
            }
        } else {
            slots.add(LineCounts.slot(mapping, signal.time()));
        }
        return slots;
    }

    /** What the line counted in the interval; empty if the log does not tell. */
    Optional<Measurement> count(ChannelKey channel, Mapping mapping, TimeRange slot, Form form) throws IOException {
        return switch (form) {
            case INTERVAL -> intervals(channel, mapping, slot);
            case COUNTER -> counters.count(channel, mapping, slot);
            case CROSSING -> crossings(channel, mapping, slot);
            case NONE -> Optional.empty();
        };
    }

    /** Whether an interval of the device is a part of an interval of the line and must be added up with others. */
    static boolean isPart(Mapping mapping, TimeRange range) {
        return range.duration().compareTo(mapping.line().interval()) < 0
                && LineCounts.slot(mapping, range.start()).encloses(range);
    }

    /** A reading at the end of an interval belongs to it: it says what was counted up to then. */
    private static TimeRange counterSlot(Mapping mapping, Instant at) {
        return LineCounts.slot(mapping, at.minusNanos(1));
    }

    private Optional<Measurement> intervals(ChannelKey channel, Mapping mapping, TimeRange slot) throws IOException {
        List<Signal.IntervalCount> parts = new ArrayList<>();
        for (Signal.Counting signal : signals(channel, slot)) {
            if (signal instanceof Signal.IntervalCount part
                    && part.completeness() > 0
                    && part.range().filter(slot::encloses).isPresent()) {
                parts.add(part);
            }
        }
        parts.sort(BEST_OF_SAME_START);
        Tally sum = null;
        double observed = 0;
        Instant end = slot.start();
        for (Signal.IntervalCount part : parts) {
            TimeRange range = part.range().orElseThrow();
            if (!range.start().isBefore(end)) {
                sum = sum == null ? part.tally() : sum.plus(part.tally());
                observed += part.completeness() * seconds(range);
                end = range.end();
            }
        }
        return sum == null
                ? Optional.empty()
                : Optional.of(LineCounts.measurement(mapping, slot, sum, Math.min(1, observed / seconds(slot))));
    }

    /** By start; of those that start together the longest, most complete and largest first. */
    private static final Comparator<Signal.IntervalCount> BEST_OF_SAME_START = Comparator.comparing(
                    Signal.IntervalCount::time)
            .thenComparing(Comparator.comparing((Signal.IntervalCount part) ->
                            part.range().orElseThrow().end())
                    .reversed())
            .thenComparing(Comparator.comparingDouble(Signal.IntervalCount::completeness)
                    .reversed())
            .thenComparing(Comparator.comparingInt(
                            (Signal.IntervalCount part) -> part.tally().crossings())
                    .reversed())
            .thenComparing(Comparator.comparingInt(
                            (Signal.IntervalCount part) -> part.tally().in())
                    .reversed());

    private Optional<Measurement> crossings(ChannelKey channel, Mapping mapping, TimeRange slot) throws IOException {
        int in = 0;
        int out = 0;
        int either = 0;
        for (Signal.Counting signal : signals(channel, slot)) {
            if (signal instanceof Signal.Crossing crossing) {
                switch (crossing.direction()) {
                    case IN -> in += crossing.count();
                    case OUT -> out += crossing.count();
                    case UNKNOWN -> either += crossing.count();
                }
            }
        }
        if (in + out + either == 0) {
            return Optional.empty();
        }
        Tally tally = either > 0 ? Tally.entered(in + out + either) : Tally.of(in, out);
        return Optional.of(LineCounts.measurement(mapping, slot, tally, 1));
    }

    private List<Signal.Counting> signals(ChannelKey channel, TimeRange range) throws IOException {
        return log.signals(channel.driver(), channel.device(), channel.channel(), range);
    }

    private static double seconds(TimeRange range) {
        return Duration.between(range.start(), range.end()).toSeconds();
    }
}
