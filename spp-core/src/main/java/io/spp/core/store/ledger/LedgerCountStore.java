package io.spp.core.store.ledger;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.quality.Flag;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.RealisedError;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The count store whose rules are the same whatever keeps its rows. */
public final class LedgerCountStore implements CountStore {

    /** Intervals of one batch that lie further apart are looked up separately. */
    private static final Duration GAP = Duration.ofHours(6);

    private static final Comparator<Measurement> BY_INTERVAL =
            Comparator.comparing((Measurement m) -> m.range().start()).thenComparing(Measurement::source);

    private final CountTransactions transactions;

    /**
     * @param transactions where the rows are
     */
    public LedgerCountStore(CountTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public AppendOutcome append(Collection<Measurement> batch, ChangeCause cause, Instant recordedAt)
            throws IOException {
        if (batch.isEmpty()) {
            return AppendOutcome.NONE;
        }
        Map<String, List<Measurement>> byLine = new TreeMap<>();
        for (Measurement value : batch) {
            StoreTime.checked(value.range());
            byLine.computeIfAbsent(value.line(), line -> new ArrayList<>()).add(value);
        }
        byLine.values().forEach(values -> values.sort(BY_INTERVAL));
        TimeRange span =
                batch.stream().map(Measurement::range).reduce(TimeRange::span).orElseThrow();
        Instant at = StoreTime.moment(recordedAt);
        return transactions.write(rows -> {
            Feed feed = new Feed(rows, at);
            Map<String, List<RestoredVersion>> restored = rows.restoredInPlace(span).stream()
                    .collect(Collectors.groupingBy(version -> version.value().line()));
            AppendOutcome outcome = AppendOutcome.NONE;
            for (Map.Entry<String, List<Measurement>> line : byLine.entrySet()) {
                List<RestoredVersion> calculated = restored.getOrDefault(line.getKey(), List.of());
                LineAppend decision = LineAppend.decide(
                        line.getValue(),
                        new LineState(measuredWhere(rows, line.getKey(), line.getValue()), calculated),
                        calculated.isEmpty() ? List.of() : inForce(rows, line.getKey(), span),
                        cause);
                write(rows, feed, line.getKey(), decision, at);
                outcome = outcome.plus(decision.outcome());
            }
            return outcome;
        });
    }

    private static List<StoredCount> measuredWhere(CountRows rows, String line, List<Measurement> sorted)
            throws SQLException {
        List<StoredCount> found = new ArrayList<>();
        Instant from = sorted.get(0).range().start();
        Instant last = from;
        for (Measurement value : sorted) {
            Instant start = value.range().start();
            if (start.isAfter(last.plus(GAP))) {
                found.addAll(rows.measured(line, starting(from, last)));
                from = start;
            }
            last = start;
        }
        found.addAll(rows.measured(line, starting(from, last)));
        return found;
    }

    private static TimeRange starting(Instant first, Instant last) {
        return TimeRange.of(first, last.plusSeconds(1));
    }

    private static void write(CountRows rows, Feed feed, String line, LineAppend decision, Instant at)
            throws SQLException {
        for (Measurement value : decision.added()) {
            rows.add(value, at);
        }
        for (LineAppend.Entry entry : decision.entries()) {
            long change =
                    feed.add(line, entry.range(), entry.cause(), entry.before(), entry.after(), entry.reference());
            for (LineAppend.Replacement replacement : entry.replacements()) {
                rows.replace(replacement.old(), replacement.value(), at, change);
            }
            for (RestoredVersion version : entry.displaced()) {
                rows.end(version.ended(at, true));
            }
        }
    }

    @Override
    public void withdraw(String line, String source, TimeRange range, String reference, Instant recordedAt)
            throws IOException {
        Instant at = StoreTime.moment(recordedAt);
        transactions.write(rows -> {
            Feed feed = new Feed(rows, at);
            List<StoredCount> measured = rows.measured(line, range);
            LineState state = new LineState(measured, List.of());
            for (StoredCount count : measured) {
                if (count.measurement().source().equals(source)) {
                    TimeRange interval = count.measurement().range();
                    long change = feed.add(
                            line,
                            interval,
                            ChangeCause.CONFIGURATION,
                            state.tally(interval.start()),
                            state.tallyWithout(interval.start(), source),
                            reference);
                    rows.remove(count, at, change);
                }
            }
            return measured.size();
        });
    }

    @Override
    public List<StoredCount> measured(String line, TimeRange range) throws IOException {
        return transactions.read(rows -> rows.measured(line, range));
    }

    @Override
    public List<StoredCount> measuredAsOf(String line, TimeRange range, Instant moment) throws IOException {
        return transactions.read(rows -> rows.measuredAsOf(line, range, StoreTime.moment(moment)));
    }

    @Override
    public void restore(Collection<RestoredCount> values, Instant recordedAt) throws IOException {
        Map<String, List<RestoredCount>> byLine = new TreeMap<>();
        for (RestoredCount value : values) {
            StoreTime.checked(value.range());
            byLine.computeIfAbsent(value.line(), line -> new ArrayList<>()).add(value);
        }
        Instant at = StoreTime.moment(recordedAt);
        transactions.write(rows -> {
            Feed feed = new Feed(rows, at);
            for (Map.Entry<String, List<RestoredCount>> line : byLine.entrySet()) {
                line.getValue().sort(Comparator.comparing(RestoredCount::range));
                TimeRange span = span(line.getValue());
                List<RestoredVersion> there = rows.restored(line.getKey(), span);
                LineState state = new LineState(rows.measured(line.getKey(), span), there);
                Set<PlannedInterval> done = there.stream()
                        .filter(version -> version.inPlace() || version.displaced())
                        .map(version -> PlannedInterval.of(version.value()))
                        .collect(Collectors.toCollection(HashSet::new));
                for (RestoredCount value : line.getValue()) {
                    if (done.add(PlannedInterval.of(value))) {
                        put(rows, feed, state, value, at);
                    }
                }
            }
            return values.size();
        });
    }

    private record PlannedInterval(String plan, Instant start) {

        static PlannedInterval of(RestoredCount value) {
            return new PlannedInterval(value.plan(), value.range().start());
        }
    }

    private static void put(CountRows rows, Feed feed, LineState state, RestoredCount value, Instant at)
            throws SQLException {
        RestoredVersion draft = new RestoredVersion(value, 0, at, null, false);
        long change = feed.add(
                value.line(),
                value.range(),
                ChangeCause.RESTORED,
                state.top(value.range().start()),
                Optional.of(draft.rounded()),
                value.plan());
        rows.put(new RestoredVersion(value, change, at, null, false));
    }

    private static TimeRange span(List<RestoredCount> values) {
        return values.stream().map(RestoredCount::range).reduce(TimeRange::span).orElseThrow();
    }

    @Override
    public void revoke(String plan, Instant recordedAt) throws IOException {
        Instant at = StoreTime.moment(recordedAt);
        transactions.write(rows -> {
            Feed feed = new Feed(rows, at);
            Map<String, List<RestoredVersion>> byLine = rows.restoredBy(plan).stream()
                    .filter(RestoredVersion::inPlace)
                    .collect(Collectors.groupingBy(
                            version -> version.value().line(), TreeMap::new, Collectors.toList()));
            for (Map.Entry<String, List<RestoredVersion>> line : byLine.entrySet()) {
                TimeRange span = span(
                        line.getValue().stream().map(RestoredVersion::value).toList());
                LineState state = new LineState(rows.measured(line.getKey(), span), rows.restored(line.getKey(), span));
                for (RestoredVersion version : line.getValue()) {
                    TimeRange range = version.value().range();
                    feed.add(
                            line.getKey(),
                            range,
                            ChangeCause.CONSENT_REVOKED,
                            state.top(range.start()),
                            state.topWithout(range.start(), plan),
                            plan);
                    rows.end(version.ended(at, false));
                }
            }
            return byLine.size();
        });
    }

    @Override
    public List<RestoredCount> restored(String line, TimeRange range) throws IOException {
        return transactions.read(rows -> RestoredVersion.topmost(rows.restored(line, range).stream()
                .filter(RestoredVersion::inPlace)
                .toList()));
    }

    @Override
    public List<RestoredCount> restoredAsOf(String line, TimeRange range, Instant moment) throws IOException {
        Instant asOf = StoreTime.moment(moment);
        return transactions.read(rows -> RestoredVersion.topmost(rows.restored(line, range).stream()
                .filter(version -> version.inPlaceAt(asOf))
                .toList()));
    }

    @Override
    public List<RealisedError> realisedErrors(String plan) throws IOException {
        return transactions.read(rows -> {
            Map<String, List<RestoredVersion>> byLine = rows.restoredBy(plan).stream()
                    .filter(RestoredVersion::displaced)
                    .collect(Collectors.groupingBy(
                            version -> version.value().line(), TreeMap::new, Collectors.toList()));
            List<RealisedError> errors = new ArrayList<>();
            for (Map.Entry<String, List<RestoredVersion>> line : byLine.entrySet()) {
                TimeRange span = span(
                        line.getValue().stream().map(RestoredVersion::value).toList());
                Map<TimeRange, Tally> measured = rows.measured(line.getKey(), span).stream()
                        .map(StoredCount::measurement)
                        .collect(Collectors.toMap(Measurement::range, Measurement::tally, Tally::plus));
                for (RestoredVersion version : line.getValue()) {
                    Tally real = measured.get(version.value().range());
                    if (real != null && version.until() != null) {
                        errors.add(new RealisedError(version.value(), real, version.until()));
                    }
                }
            }
            return errors;
        });
    }

    @Override
    public void flag(Flag flag) throws IOException {
        StoreTime.checked(flag.range());
        transactions.write(rows -> FlagBook.set(rows, new Feed(rows, StoreTime.moment(flag.at())), flag));
    }

    @Override
    public void unflag(String flagId, String by, Instant at) throws IOException {
        Instant moment = StoreTime.moment(at);
        transactions.write(rows -> FlagBook.lift(rows, new Feed(rows, moment), flagId, by, moment));
    }

    @Override
    public List<Flag> flags(String line, TimeRange range) throws IOException {
        return transactions.read(rows -> inForce(rows, line, range));
    }

    @Override
    public List<Flag> flagsAsOf(String line, TimeRange range, Instant moment) throws IOException {
        Instant asOf = StoreTime.moment(moment);
        return transactions.read(rows -> rows.flags(line, range).stream()
                .filter(version -> version.inForceAt(asOf))
                .map(FlagVersion::flag)
                .toList());
    }

    private static List<Flag> inForce(CountRows rows, String line, TimeRange range) throws SQLException {
        return rows.flags(line, range).stream()
                .filter(FlagVersion::inForce)
                .map(FlagVersion::flag)
                .toList();
    }

    @Override
    public List<Change> changes(long cursor, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        return transactions.read(rows -> rows.changes(cursor, limit));
    }

    @Override
    public List<Change> revisions(String line, TimeRange range) throws IOException {
        return transactions.read(rows -> rows.revisions(line, range));
    }

    @Override
    public Set<String> lines() throws IOException {
        return transactions.read(CountRows::lines);
    }

    @Override
    public Optional<TimeRange> extent(String line) throws IOException {
        return transactions.read(rows -> rows.extent(line));
    }
}
