package io.spp.core.store.ledger;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.quality.Flag;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides what becomes of the intervals of one line in a batch.
 *
 * @param added intervals to be written
 * @param entries what the feed will say, by start, with what each change ends
 * @param outcome how many became what
 */
record LineAppend(List<Measurement> added, List<Entry> entries, AppendOutcome outcome) {

    /**
     * One entry of the feed to be.
     *
     * @param range what changes
     * @param cause why
     * @param before the line's tally before
     * @param after the line's tally after
     * @param reference the plan that is displaced, else empty
     * @param replacements measured values that make room, and for what
     * @param displaced calculated values that make room
     */
    record Entry(
            TimeRange range,
            ChangeCause cause,
            Optional<Tally> before,
            Optional<Tally> after,
            String reference,
            List<Replacement> replacements,
            List<RestoredVersion> displaced) {}

    /**
     * A value in the place of another of the same source and start.
     *
     * @param old the value that goes to history
     * @param value the value that stays
     */
    record Replacement(StoredCount old, Measurement value) {}

    /**
     * @param batch the line's intervals by start, then by source, then by arrival
     * @param state what is there where they start
     * @param flags the line's marks in force: a marked interval displaces no calculated one
     * @param cause why they are written
     */
    static LineAppend decide(List<Measurement> batch, LineState state, List<Flag> flags, ChangeCause cause) {
        boolean overwrite = cause == ChangeCause.CONFIGURATION || cause == ChangeCause.RECALIBRATED;
        int repeated = 0;
        int kept = 0;
        List<Measurement> added = new ArrayList<>(batch.size());
        List<Replacement> replaced = new ArrayList<>();
        for (int i = 0; i < batch.size(); ) {
            Measurement value = batch.get(i++);
            for (; i < batch.size() && sameInterval(value, batch.get(i)); i++) {
                Measurement rival = batch.get(i);
                if (rival.equals(value)) {
                    repeated++;
                } else {
                    kept++;
                    value = overwrite || replaces(rival, value) ? rival : value;
                }
            }
            StoredCount old = state.measured(value.range().start(), value.source());
            if (old == null) {
                added.add(value);
            } else if (old.measurement().equals(value)) {
                repeated++;
            } else if (overwrite || replaces(value, old.measurement())) {
                replaced.add(new Replacement(old, value));
            } else {
                kept++;
            }
        }
        return new LineAppend(
                added,
                entries(added, replaced, state, flags, cause),
                new AppendOutcome(added.size(), replaced.size(), repeated, kept));
    }

    /** Of two values with different ends the longer one wins, else the one that supersedes the other. */
    private static boolean replaces(Measurement value, Measurement old) {
        int byEnd = value.range().end().compareTo(old.range().end());
        return byEnd == 0 ? value.supersedes(old) : byEnd > 0;
    }

    private static boolean sameInterval(Measurement a, Measurement b) {
        return a.range().start().equals(b.range().start()) && a.source().equals(b.source());
    }

    private static List<Entry> entries(
            List<Measurement> added, List<Replacement> replaced, LineState state, List<Flag> flags, ChangeCause cause) {
        TreeMap<Instant, Revision> revisions = new TreeMap<>();
        List<TimeRange> news = new ArrayList<>(added.size());
        for (Replacement replacement : replaced) {
            revisions
                    .computeIfAbsent(replacement.value().range().start(), start -> new Revision())
                    .replacements
                    .add(replacement);
        }
        for (Measurement value : added) {
            Revision revision = revisions.get(value.range().start());
            if (revision == null && displacedBy(value.range(), state, flags).isEmpty()) {
                news.add(value.range());
            } else {
                revisions
                        .computeIfAbsent(value.range().start(), start -> new Revision())
                        .added
                        .add(value);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (TimeRange range : TimeRangeSet.of(news).ranges()) {
            ChangeCause first = cause == ChangeCause.RUNNING ? ChangeCause.MEASURED : cause;
            entries.add(new Entry(range, first, Optional.empty(), Optional.empty(), "", List.of(), List.of()));
        }
        revisions.forEach((start, revision) -> entries.add(revision.entry(start, state, flags, cause)));
        entries.sort(Comparator.comparing(Entry::range));
        return entries;
    }

    private static List<RestoredVersion> displacedBy(TimeRange range, LineState state, List<Flag> flags) {
        return flags.stream().anyMatch(flag -> flag.range().overlaps(range)) ? List.of() : state.restoredWithin(range);
    }

    /** What changes in one interval of the past. */
    private static final class Revision {

        private final List<Replacement> replacements = new ArrayList<>();
        private final List<Measurement> added = new ArrayList<>();

        Entry entry(Instant start, LineState state, List<Flag> flags, ChangeCause cause) {
            List<Measurement> values = new ArrayList<>(added);
            replacements.forEach(replacement -> values.add(replacement.value()));
            TimeRange range = values.stream()
                    .map(Measurement::range)
                    .reduce(TimeRange::span)
                    .orElseThrow();
            List<RestoredVersion> displaced = displacedBy(range, state, flags);
            return new Entry(
                    range,
                    displaced.isEmpty() ? causeOfReplacement(cause) : causeOfDisplacement(cause),
                    displaced.isEmpty() ? state.tally(start) : sum(displaced),
                    state.tallyWith(start, values),
                    displaced.isEmpty()
                            ? ""
                            : displaced.get(displaced.size() - 1).value().plan(),
                    replacements,
                    displaced);
        }

        private static Optional<Tally> sum(List<RestoredVersion> displaced) {
            TreeMap<Instant, RestoredVersion> topmost = new TreeMap<>();
            displaced.forEach(version -> topmost.put(version.value().range().start(), version));
            return topmost.values().stream().map(RestoredVersion::rounded).reduce(Tally::plus);
        }

        /** What was incomplete has grown; what was complete is contradicted. */
        private ChangeCause causeOfReplacement(ChangeCause cause) {
            if (cause != ChangeCause.MEASURED) {
                return cause;
            }
            boolean grown = replacements.stream()
                    .allMatch(replacement -> replacement.old().measurement().completeness() < 1);
            return grown ? ChangeCause.RUNNING : ChangeCause.CORRECTED_BY_DEVICE;
        }

        private static ChangeCause causeOfDisplacement(ChangeCause cause) {
            return cause == ChangeCause.MEASURED || cause == ChangeCause.RUNNING || cause == ChangeCause.IMPORTED
                    ? ChangeCause.LATE_DATA
                    : cause;
        }
    }
}
