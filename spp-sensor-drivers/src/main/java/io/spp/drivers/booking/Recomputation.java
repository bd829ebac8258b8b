package io.spp.drivers.booking;

import io.spp.core.count.Measurement;
import io.spp.core.driver.Signal;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetChange;
import io.spp.core.fleet.Mapping;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.SignalLog;
import io.spp.core.store.Storage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts the past of channels anew from the signals that are kept. */
public final class Recomputation {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration CHUNK = Duration.ofDays(32);

    private record LineSlot(Mapping mapping, TimeRange slot) {}

    private final CountStore counts;
    private final SignalLog log;
    private final Forms forms;
    private final SlotCounts slots;

    Recomputation(Storage storage, Forms forms, SlotCounts slots) {
        this.counts = storage.counts();
        this.log = storage.signals();
        this.forms = forms;
        this.slots = slots;
    }

    /** Counts anew what a changed fleet maps otherwise. */
    public AppendOutcome recompute(FleetChange change, Fleet fleet, Instant now) throws IOException {
        AppendOutcome outcome = AppendOutcome.NONE;
        for (FleetChange.Remapping remapping : change.remappings()) {
            ChannelKey channel = new ChannelKey(remapping.driver(), remapping.device(), remapping.channel());
            Optional<TimeRange> past =
                    remapping.range().intersection(TimeRange.of(EARLIEST, now.plus(Duration.ofDays(1))));
            if (past.isPresent()) {
                if (remapping.before().isPresent()) {
                    Mapping before = remapping.before().get();
                    counts.withdraw(
                            before.line().id(),
                            LineCounts.source(before),
                            past.get(),
                            "mapping of " + channel.channel(),
                            now);
                }
                outcome = outcome.plus(count(
                        channel,
                        at -> fleet.mapping(channel.driver(), channel.device(), channel.channel(), at),
                        past.get(),
                        ChangeCause.CONFIGURATION,
                        now));
            }
        }
        return outcome;
    }

    /** Counts everything that a channel told about a range. */
    AppendOutcome count(
            ChannelKey channel,
            Function<Instant, Optional<Mapping>> mappings,
            TimeRange range,
            ChangeCause cause,
            Instant recordedAt)
            throws IOException {
        AppendOutcome outcome = AppendOutcome.NONE;
        for (Instant start = range.start(); start.isBefore(range.end()); start = start.plus(CHUNK)) {
            Instant end = start.plus(CHUNK);
            TimeRange chunk = TimeRange.of(start, end.isBefore(range.end()) ? end : range.end());
            List<Measurement> measured = measure(channel, mappings, chunk);
            if (!measured.isEmpty()) {
                outcome = outcome.plus(counts.append(measured, cause, recordedAt));
            }
        }
        return outcome;
    }

    private List<Measurement> measure(
            ChannelKey channel, Function<Instant, Optional<Mapping>> mappings, TimeRange range) throws IOException {
        Map<Start, Measurement> whole = new LinkedHashMap<>();
        Map<LineSlot, Form> touched = new LinkedHashMap<>();
        for (Signal.Counting signal : log.signals(channel.driver(), channel.device(), channel.channel(), range)) {
            Optional<Mapping> mapping = mappings.apply(signal.time());
            Form form = forms.of(channel, Forms.day(signal.time()));
            if (mapping.isEmpty() || form != Form.of(signal) || LineCounts.lacksDirection(signal, mapping.get())) {
                continue;
            }
            if (signal instanceof Signal.IntervalCount count
                    && !SlotCounts.isPart(mapping.get(), count.range().orElseThrow())) {
                if (count.completeness() > 0) {
                    Measurement told = LineCounts.measurement(
                            mapping.get(),
                            count.range().orElseThrow(),
                            count.tally(),
                            Math.min(1, count.completeness()));
                    whole.merge(Start.of(told), told, Recomputation::ruling);
                }
            } else {
                for (TimeRange slot : slots.touched(channel, signal, mapping.get())) {
                    touched.put(new LineSlot(mapping.get(), slot), form);
                }
            }
        }
        List<Measurement> measured = new ArrayList<>(whole.values());
        for (Map.Entry<LineSlot, Form> each : touched.entrySet()) {
            slots.count(channel, each.getKey().mapping(), each.getKey().slot(), each.getValue())
                    .ifPresent(measured::add);
        }
        return measured;
    }

    /** Of two values that a device told of one interval, the one that stands when they arrive one after the other. */
    private static Measurement ruling(Measurement one, Measurement other) {
        int byEnd = other.range().end().compareTo(one.range().end());
        return byEnd > 0 || byEnd == 0 && other.supersedes(one) ? other : one;
    }

    private record Start(String line, String source, Instant start) {

        static Start of(Measurement measurement) {
            return new Start(
                    measurement.line(),
                    measurement.source(),
                    measurement.range().start());
        }
    }
}
