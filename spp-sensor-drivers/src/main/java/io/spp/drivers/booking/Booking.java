package io.spp.drivers.booking;

import io.spp.core.count.Measurement;
import io.spp.core.driver.Signal;
import io.spp.core.fleet.Mapping;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.Storage;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books counts of one batch: first into the signal log, then, in the form that counts, into the count store. */
public final class Booking {

    /** How long after its end an interval is not closed yet. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private record ChannelDay(ChannelKey channel, long day) {}

    private record LineSlot(ChannelKey channel, Mapping mapping, TimeRange slot) {}

    private final Storage storage;
    private final CountStore counts;
    private final Forms forms;
    private final SlotCounts slots;
    private final Recomputation recomputation;

    /** Books into a storage. */
    public Booking(Storage storage) {
        this.storage = storage;
        this.counts = storage.counts();
        this.forms = new Forms(storage.signals());
        this.slots = new SlotCounts(storage.signals());
        this.recomputation = new Recomputation(storage, forms, slots);
    }

    /** What counts the past anew. */
    public Recomputation recomputation() {
        return recomputation;
    }

    /**
     * Books one batch.
     *
     * @param arrivals what counts a line
     * @param kept every count by driver, for the signal log
     * @param recordedAt the moment of recording
     */
    public AppendOutcome book(List<Arrival> arrivals, Map<String, List<Signal.Counting>> kept, Instant recordedAt)
            throws IOException {
        Map<ChannelDay, Arrival> reformed = observe(arrivals);
        for (Map.Entry<String, List<Signal.Counting>> driver : kept.entrySet()) {
            storage.signals().append(driver.getKey(), driver.getValue());
        }
        AppendOutcome outcome = AppendOutcome.NONE;
        for (Map.Entry<ChannelDay, Arrival> day : reformed.entrySet()) {
            TimeRange range = Forms.range(day.getKey().day());
            Mapping mapping = day.getValue().mapping();
            counts.withdraw(mapping.line().id(), LineCounts.source(mapping), range, "better-form", recordedAt);
            outcome = outcome.plus(recomputation.count(
                    day.getKey().channel(), at -> Optional.of(mapping), range, ChangeCause.MEASURED, recordedAt));
        }
        return outcome.plus(whole(arrivals, recordedAt)).plus(parts(arrivals, recordedAt));
    }

    /** Notes the forms of the batch and says on which days a channel is to be counted anew, since it sent something better. */
    private Map<ChannelDay, Arrival> observe(List<Arrival> arrivals) throws IOException {
        Map<ChannelDay, Arrival> reformed = new LinkedHashMap<>();
        Map<ChannelDay, Form> before = new HashMap<>();
        for (Arrival arrival : arrivals) {
            for (long day : new long[] {arrival.day(), arrival.day() + 1}) {
                ChannelDay key = new ChannelDay(arrival.channel(), day);
                if (!before.containsKey(key)) {
                    boolean counted = forms.best(arrival.channel(), day) != Form.NONE;
                    before.put(key, counted ? forms.of(arrival.channel(), day) : Form.INTERVAL);
                }
            }
        }
        for (Arrival arrival : arrivals) {
            forms.observe(arrival.channel(), arrival.day(), Form.of(arrival.signal()));
            for (long day : new long[] {arrival.day(), arrival.day() + 1}) {
                ChannelDay key = new ChannelDay(arrival.channel(), day);
                Form known = before.getOrDefault(key, Form.INTERVAL);
                if (forms.of(arrival.channel(), day).compareTo(known) > 0) {
                    reformed.putIfAbsent(key, arrival);
                }
            }
        }
        return reformed;
    }

    /** Intervals that are intervals of their line too. */
    private AppendOutcome whole(List<Arrival> arrivals, Instant recordedAt) throws IOException {
        Map<ChangeCause, List<Measurement>> measured = new EnumMap<>(ChangeCause.class);
        for (Arrival arrival : arrivals) {
            if (arrival.signal() instanceof Signal.IntervalCount count && count.completeness() > 0) {
                TimeRange range = count.range().orElseThrow();
                if (!SlotCounts.isPart(arrival.mapping(), range)) {
                    measured.computeIfAbsent(cause(arrival, range, true), cause -> new ArrayList<>(arrivals.size()))
                            .add(LineCounts.measurement(
                                    arrival.mapping(), range, count.tally(), Math.min(1, count.completeness())));
                }
            }
        }
        AppendOutcome outcome = AppendOutcome.NONE;
        for (Map.Entry<ChangeCause, List<Measurement>> each : measured.entrySet()) {
            outcome = outcome.plus(counts.append(each.getValue(), each.getKey(), recordedAt));
        }
        return outcome;
    }

    /** Intervals of lines of which a part, a reading or a crossing arrived. */
    private AppendOutcome parts(List<Arrival> arrivals, Instant recordedAt) throws IOException {
        Map<LineSlot, Arrival> touched = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            boolean whole = arrival.signal() instanceof Signal.IntervalCount count
                    && !SlotCounts.isPart(arrival.mapping(), count.range().orElseThrow());
            if (!whole && forms.of(arrival.channel(), arrival.day()) == Form.of(arrival.signal())) {
                for (TimeRange slot : slots.touched(arrival.channel(), arrival.signal(), arrival.mapping())) {
                    touched.putIfAbsent(new LineSlot(arrival.channel(), arrival.mapping(), slot), arrival);
                }
            }
        }
        AppendOutcome outcome = AppendOutcome.NONE;
        for (Map.Entry<LineSlot, Arrival> each : touched.entrySet()) {
            LineSlot slot = each.getKey();
            Optional<Measurement> count = slots.count(
                    slot.channel(),
                    slot.mapping(),
                    slot.slot(),
                    forms.of(slot.channel(), each.getValue().day()));
            outcome = outcome.plus(put(slot, count, cause(each.getValue(), slot.slot(), false), recordedAt));
        }
        return outcome;
    }

    /** Puts a recounted interval in place, even where it is smaller than what stands there or is no more. */
    private AppendOutcome put(LineSlot slot, Optional<Measurement> count, ChangeCause cause, Instant recordedAt)
            throws IOException {
        String line = slot.mapping().line().id();
        String source = LineCounts.source(slot.mapping());
        for (StoredCount stored : counts.measured(line, slot.slot())) {
            Measurement there = stored.measurement();
            boolean same = there.source().equals(source) && there.range().equals(slot.slot());
            if (same
                    && count.filter(each -> each.equals(there) || each.supersedes(there))
                            .isEmpty()) {
                counts.withdraw(line, source, slot.slot(), "recounted", recordedAt);
            }
        }
        return count.isPresent() ? counts.append(List.of(count.get()), cause, recordedAt) : AppendOutcome.NONE;
    }

    /** What a device was asked for, or what is put together from parts, may still grow a little after its end. */
    private static ChangeCause cause(Arrival arrival, TimeRange range, boolean whole) {
        if (range.end().plus(arrival.mapping().site().lateness()).isBefore(arrival.at())) {
            return ChangeCause.LATE_DATA;
        }
        boolean closed = whole && !arrival.asked() || range.end().plus(GRACE).isBefore(arrival.at());
        return closed ? ChangeCause.MEASURED : ChangeCause.RUNNING;
    }
}
