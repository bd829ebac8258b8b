package io.spp.drivers.spp;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The intervals of one message, in any order; those of a channel do not overlap. */
final class Intervals {

    private final String device;
    private final Instant receivedAt;
    private final Map<String, Channel> seen = new HashMap<>();

    Intervals(String device, Instant receivedAt) {
        this.device = device;
        this.receivedAt = receivedAt;
    }

    Signal next(JsonPlace interval) throws MalformedPayloadException {
        String channel = SppMessage.channel(interval);
        TimeRange range = range(interval);
        Optional<TimeRange> before =
                seen.computeIfAbsent(channel, any -> new Channel()).add(range);
        if (before.isPresent()) {
            throw Malformed.of("spp-overlap", interval.path(), range, before.get(), channel);
        }
        return new Signal.IntervalCount(
                device, channel, Optional.of(range), receivedAt, tally(interval), completeness(interval));
    }

    private static TimeRange range(JsonPlace interval) throws MalformedPayloadException {
        Instant start = wholeSecond(interval, "start");
        Instant end = wholeSecond(interval, "end");
        if (!start.isBefore(end)) {
            throw Malformed.of("empty-interval", interval.path(), end, start);
        }
        return TimeRange.of(start, end);
    }

    private static Instant wholeSecond(JsonPlace interval, String name) throws MalformedPayloadException {
        Instant time = SppMessage.time(interval, name);
        if (time.get(ChronoField.NANO_OF_SECOND) != 0) {
            throw Malformed.value(interval.path() + "." + name, time.toString(), "want-second");
        }
        return time;
    }

    private static Tally tally(JsonPlace interval) throws MalformedPayloadException {
        int in = persons(interval, "in");
        int out = persons(interval, "out");
        if (in == Tally.UNKNOWN && out == Tally.UNKNOWN) {
            throw Malformed.of("absent", interval.path() + ".in");
        }
        return new Tally(in, out);
    }

    private static int persons(JsonPlace interval, String name) throws MalformedPayloadException {
        Optional<JsonPlace> persons = interval.find(name);
        return persons.isPresent() ? persons.get().count() : Tally.UNKNOWN;
    }

    private static double completeness(JsonPlace interval) throws MalformedPayloadException {
        Optional<JsonPlace> share = interval.find("completeness");
        if (share.isEmpty()) {
            return 1;
        }
        double value = share.get().positive();
        if (value > 1) {
            throw Malformed.value(share.get().path(), share.get().text(), "want-completeness");
        }
        return value;
    }

    /** The intervals of one channel: in a list as long as they come in order, which most devices do, then sorted. */
    private static final class Channel {

        private final List<TimeRange> ordered = new ArrayList<>();
        private final NavigableMap<Instant, TimeRange> sorted = new TreeMap<>();

        /** Adds an interval; gives the one that it overlaps. */
        Optional<TimeRange> add(TimeRange range) {
            if (sorted.isEmpty()) {
                TimeRange last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
                if (last == null || !range.start().isBefore(last.end())) {
                    ordered.add(range);
                    return Optional.empty();
                }
                ordered.forEach(each -> sorted.put(each.start(), each));
            }
            Map.Entry<Instant, TimeRange> before = sorted.lowerEntry(range.end());
            if (before != null && before.getValue().overlaps(range)) {
                return Optional.of(before.getValue());
            }
            sorted.put(range.start(), range);
            return Optional.empty();
        }
    }
}
