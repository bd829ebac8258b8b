package io.spp.core.store.memory;

import io.spp.core.count.Measurement;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.StoredCount;
import io.spp.core.store.ledger.CountRows;
import io.spp.core.store.ledger.FlagVersion;
import io.spp.core.store.ledger.RestoredVersion;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rows in sorted maps; writes wait until {@link #flush} so that a failed transaction leaves no trace. */
final class MemoryCountRows implements CountRows {

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, List<FlagVersion>> flags = new HashMap<>();
    private final List<Change> feed = new ArrayList<>();
    private final List<Runnable> pending = new ArrayList<>();

    void flush() {
        pending.forEach(Runnable::run);
        pending.clear();
    }

    void discard() {
        pending.clear();
    }

    @Override
    public List<StoredCount> measured(String line, TimeRange starts) {
        return List.copyOf(within(line(line).measured, starts).values());
    }

    @Override
    public List<StoredCount> measuredAsOf(String line, TimeRange starts, Instant moment) {
        NavigableMap<Slot, StoredCount> found = new TreeMap<>();
        within(line(line).history, starts)
                .forEach((slot, versions) -> versions.stream()
                        .filter(version -> version.stoodAt(moment))
                        .forEach(version -> found.put(slot, version.count)));
        within(line(line).measured, starts).forEach((slot, count) -> {
            if (!count.recordedAt().isAfter(moment)) {
                found.put(slot, count);
            }
        });
        return List.copyOf(found.values());
    }

    @Override
    public void add(Measurement value, Instant recordedAt) {
        later(value.line(), line -> line.measured.put(Slot.of(value), new StoredCount(value, recordedAt)));
    }

    @Override
    public void replace(StoredCount old, Measurement value, Instant recordedAt, long change) {
        later(value.line(), line -> {
            line.measured.put(Slot.of(value), new StoredCount(value, recordedAt));
            line.toHistory(old, recordedAt);
        });
    }

    @Override
    public void remove(StoredCount old, Instant recordedAt, long change) {
        later(old.measurement().line(), line -> {
            line.measured.remove(Slot.of(old.measurement()));
            line.toHistory(old, recordedAt);
        });
    }

    @Override
    public List<RestoredVersion> restored(String line, TimeRange starts) {
        return line(line).restored.subMap(starts.start(), starts.end()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<RestoredVersion> restoredInPlace(TimeRange starts) {
        return lines.keySet().stream()
                .flatMap(line -> restored(line, starts).stream())
                .filter(RestoredVersion::inPlace)
                .toList();
    }

    @Override
    public List<RestoredVersion> restoredBy(String plan) {
        return lines.values().stream()
                .flatMap(line -> line.restored.values().stream())
                .flatMap(List::stream)
                .filter(version -> version.value().plan().equals(plan))
                .toList();
    }

    @Override
    public void put(RestoredVersion version) {
        later(
                version.value().line(),
                line -> line.restored
                        .computeIfAbsent(version.value().range().start(), start -> new ArrayList<>())
                        .add(version));
    }

    @Override
    public void end(RestoredVersion ended) {
        later(
                ended.value().line(),
                line -> line.restored
                        .getOrDefault(ended.value().range().start(), List.of())
                        .replaceAll(version -> version.change() == ended.change() ? ended : version));
    }

    @Override
    public Optional<FlagVersion> flag(String id) {
        return flags.getOrDefault(id, List.of()).stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<FlagVersion> flags(String line, TimeRange touched) {
        return flags.values().stream()
                .flatMap(Collection::stream)
                .filter(version -> version.flag().line().equals(line)
                        && version.flag().range().overlaps(touched))
                .sorted(Comparator.comparing(
                                (FlagVersion version) -> version.flag().range().start())
                        .thenComparing(version -> version.flag().id())
                        .thenComparing(FlagVersion::change))
                .toList();
    }

    @Override
    public void put(FlagVersion version) {
        pending.add(() -> flags.computeIfAbsent(version.flag().id(), id -> new ArrayList<>())
                .add(version));
    }

    @Override
    public void end(FlagVersion ended) {
        pending.add(() -> flags.getOrDefault(ended.flag().id(), List.of())
                .replaceAll(version -> version.change() == ended.change() ? ended : version));
    }

    @Override
    public long lastCursor() {
        return feed.size();
    }

    @Override
    public void put(Change change) {
        pending.add(() -> feed.add(change));
    }

    @Override
    public List<Change> changes(long cursor, int limit) {
        int from = (int) Math.min(Math.max(cursor, 0), feed.size());
        int to = (int) Math.min((long) from + limit, feed.size());
        return List.copyOf(feed.subList(from, to));
    }

    @Override
    public List<Change> revisions(String line, TimeRange touched) {
        return feed.stream()
                .filter(change -> change.line().equals(line)
                        && change.range().overlaps(touched)
                        && change.cause() != ChangeCause.MEASURED
                        && change.cause() != ChangeCause.IMPORTED)
                .toList();
    }

    @Override
    public Set<String> lines() {
        return lines.entrySet().stream()
                .filter(entry -> !entry.getValue().measured.isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<TimeRange> extent(String line) {
        NavigableMap<Slot, StoredCount> measured = line(line).measured;
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Instant lastStart = measured.lastKey().start();
        Instant end = measured.tailMap(new Slot(lastStart, ""), true).values().stream()
                .map(count -> count.measurement().range().end())
                .reduce((a, b) -> a.isAfter(b) ? a : b)
                .orElseThrow();
        return Optional.of(TimeRange.of(measured.firstKey().start(), end));
    }

    private Line line(String line) {
        return lines.getOrDefault(line, Line.EMPTY);
    }

    private void later(String line, Consumer<Line> write) {
        pending.add(() -> write.accept(lines.computeIfAbsent(line, name -> new Line())));
    }

    private static <V> NavigableMap<Slot, V> within(NavigableMap<Slot, V> rows, TimeRange starts) {
        return rows.subMap(new Slot(starts.start(), ""), true, new Slot(starts.end(), ""), false);
    }

    /** The interval of one source that starts at an instant. */
    private record Slot(Instant start, String source) implements Comparable<Slot> {

        static Slot of(Measurement value) {
            return new Slot(value.range().start(), value.source());
        }

        @Override
        public int compareTo(Slot other) {
            int byStart = start.compareTo(other.start);
            return byStart != 0 ? byStart : source.compareTo(other.source);
        }
    }

    private record Superseded(StoredCount count, Instant until) {

        boolean stoodAt(Instant moment) {
            return !count.recordedAt().isAfter(moment) && until.isAfter(moment);
        }
    }

    private static final class Line {

        private static final Line EMPTY = new Line();

        private final NavigableMap<Slot, StoredCount> measured = new TreeMap<>();
        private final NavigableMap<Slot, List<Superseded>> history = new TreeMap<>();
        private final NavigableMap<Instant, List<RestoredVersion>> restored = new TreeMap<>();

        void toHistory(StoredCount old, Instant until) {
            history.computeIfAbsent(Slot.of(old.measurement()), slot -> new ArrayList<>())
                    .add(new Superseded(old, until));
        }
    }
}
