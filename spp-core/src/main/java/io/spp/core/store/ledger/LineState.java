package io.spp.core.store.ledger;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the layers hold of one line where a write touches it. */
final class LineState {

    private final Map<Instant, Map<String, StoredCount>> measured = new HashMap<>();
    private final NavigableMap<Instant, List<RestoredVersion>> restored = new TreeMap<>();

    /**
     * @param measured the measured intervals of all sources
     * @param restored versions of calculated intervals; those that are not in place are left out
     */
    LineState(Collection<StoredCount> measured, Collection<RestoredVersion> restored) {
        for (StoredCount count : measured) {
            this.measured
                    .computeIfAbsent(count.measurement().range().start(), start -> new TreeMap<>())
                    .put(count.measurement().source(), count);
        }
        restored.stream()
                .filter(RestoredVersion::inPlace)
                .sorted(Comparator.comparingLong(RestoredVersion::change))
                .forEach(version -> this.restored
                        .computeIfAbsent(version.value().range().start(), start -> new ArrayList<>())
                        .add(version));
    }

    /** What a source has measured in the interval that starts at an instant. */
    @Nullable StoredCount measured(Instant start, String source) {
        return measured.getOrDefault(start, Map.of()).get(source);
    }

    /** The persons of all sources in the interval that starts at an instant. */
    Optional<Tally> tally(Instant start) {
        return measured.getOrDefault(start, Map.of()).values().stream()
                .map(LineState::tallyOf)
                .reduce(Tally::plus);
    }

    /** The same, once some sources have other values. */
    Optional<Tally> tallyWith(Instant start, Collection<Measurement> values) {
        Map<String, Tally> bySource = new TreeMap<>();
        measured.getOrDefault(start, Map.of()).forEach((source, count) -> bySource.put(source, tallyOf(count)));
        values.forEach(value -> bySource.put(value.source(), value.tally()));
        return bySource.values().stream().reduce(Tally::plus);
    }

    /** The same, once a source has nothing there any more. */
    Optional<Tally> tallyWithout(Instant start, String source) {
        return measured.getOrDefault(start, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(source))
                .map(entry -> tallyOf(entry.getValue()))
                .reduce(Tally::plus);
    }

    /** Calculated intervals in place that lie wholly in a range, by start; of one start the last is the one that counts. */
    List<RestoredVersion> restoredWithin(TimeRange range) {
        return restored.subMap(range.start(), range.end()).values().stream()
                .flatMap(List::stream)
                .filter(version -> range.encloses(version.value().range()))
                .toList();
    }

    /** What stands on top at an instant: a calculated value, else the measured one. */
    Optional<Tally> top(Instant start) {
        return topWithout(start, "");
    }

    /** What stands on top once a plan's values are taken out. */
    Optional<Tally> topWithout(Instant start, String plan) {
        return restored.getOrDefault(start, List.of()).stream()
                .filter(version -> !version.value().plan().equals(plan))
                .reduce((lower, upper) -> upper)
                .map(RestoredVersion::rounded)
                .or(() -> tally(start));
    }

    private static Tally tallyOf(StoredCount count) {
        return count.measurement().tally();
    }
}
