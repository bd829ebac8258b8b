package io.spp.core.figure.flow;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.quality.Flag;
import io.spp.core.store.CountStore;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the flow over doors of a site from the store, as it is or as it was known at a past moment. */
public final class FlowReader {

    private final CountStore store;
    private final Optional<Instant> asOf;

    /**
     * @param store the counts
     * @param asOf the past moment; empty for the present
     */
    public FlowReader(CountStore store, Optional<Instant> asOf) {
        this.store = store;
        this.asOf = asOf;
    }

    /**
     * The flow over the lines that are wanted; lines of one group are one door.
     *
     * @param range the rows that start in it
     */
    public Flow read(Site site, SiteCalendar calendar, Predicate<Line> wanted, TimeRange range) throws IOException {
        TimeRangeSet open = calendar.openRanges(range)
                .intersection(TimeRangeSet.of(List.of(site.validity().in(site.zone()))));
        List<Piece> pieces = new ArrayList<>();
        List<Spans> expected = new ArrayList<>();
        List<TimeRange> outages = new ArrayList<>();
        for (Map<String, TimeRangeSet> door : doors(site, wanted).values()) {
            TimeRangeSet hours = open.intersection(union(door.values()));
            Spans spans = new Spans(hours);
            if (!hours.isEmpty()) {
                expected.add(spans);
            }
            List<Piece> rows = door(site, door.keySet(), range, spans);
            rows.sort(Comparator.comparingLong(Piece::start));
            outages.addAll(outages(rows));
            pieces.addAll(rows);
        }
        pieces.sort(Comparator.comparingLong(Piece::start));
        return new Flow(numbered(pieces, new Spans(TimeRangeSet.of(outages))), expected);
    }

    /** By door, the lines that watch it and when each exists, in the order of the site file. */
    private static Map<String, Map<String, TimeRangeSet>> doors(Site site, Predicate<Line> wanted) {
        Map<String, Map<String, TimeRangeSet>> doors = new LinkedHashMap<>();
        for (Line line : site.lines()) {
            if (wanted.test(line)) {
                String door = line.group().map(name -> "group " + name).orElse("line " + line.id());
                doors.computeIfAbsent(door, name -> new LinkedHashMap<>())
                        .merge(
                                line.id(),
                                TimeRangeSet.of(List.of(line.validity().in(site.zone()))),
                                TimeRangeSet::union);
            }
        }
        return doors;
    }

    private static TimeRangeSet union(Collection<TimeRangeSet> sets) {
        return sets.stream().reduce(TimeRangeSet.empty(), TimeRangeSet::union);
    }

    /** Counted rows come before calculated ones, those of the first line before those of the next; what overlaps an earlier one is left out. */
    private List<Piece> door(Site site, Collection<String> lines, TimeRange range, Spans open) throws IOException {
        List<List<Piece>> counted = new ArrayList<>();
        List<List<Piece>> calculated = new ArrayList<>();
        for (String line : lines) {
            LineRows rows = new LineRows(new Sources(site, line), open);
            flags(line, range).forEach(rows::flagged);
            restored(line, range).forEach(rows::restored);
            rows.measured(measured(line, range));
            counted.add(rows.counted());
            calculated.add(rows.calculated());
        }
        List<Piece> taken = new ArrayList<>(counted.get(0));
        if (lines.size() == 1) {
            taken.addAll(calculated.get(0));
            return taken;
        }
        for (List<Piece> layer : counted.subList(1, counted.size())) {
            taken.addAll(beside(taken, layer));
        }
        for (List<Piece> layer : calculated) {
            taken.addAll(beside(taken, layer));
        }
        return taken;
    }

    private static List<Piece> beside(List<Piece> taken, List<Piece> layer) {
        Spans covered = new Spans(ranges(taken));
        return layer.stream()
                .filter(piece -> covered.overlap(piece.start(), piece.end()) == 0)
                .toList();
    }

    private static TimeRangeSet ranges(List<Piece> pieces) {
        return TimeRangeSet.of(pieces.stream().map(FlowReader::range).toList());
    }

    private static TimeRange range(Piece piece) {
        return TimeRange.of(Instant.ofEpochSecond(piece.start()), Instant.ofEpochSecond(piece.end()));
    }

    /** From the first to the last of calculated rows between which nothing was counted; a night in between belongs to the outage. */
    private static List<TimeRange> outages(List<Piece> sorted) {
        List<TimeRange> outages = new ArrayList<>();
        boolean lasts = false;
        for (Piece piece : sorted) {
            if (piece.isRestored()) {
                TimeRange row = range(piece);
                int last = outages.size() - 1;
                if (lasts) {
                    outages.set(last, outages.get(last).span(row));
                } else {
                    outages.add(row);
                }
            }
            lasts = piece.isRestored();
        }
        return outages;
    }

    /** Outages of several doors that overlap are one, and so is their error. */
    private static List<Piece> numbered(List<Piece> pieces, Spans outages) {
        return pieces.stream()
                .map(piece -> piece.isRestored() ? piece.inGap(outages.indexOf(piece.start())) : piece)
                .toList();
    }

    private List<StoredCount> measured(String line, TimeRange range) throws IOException {
        return asOf.isPresent() ? store.measuredAsOf(line, range, asOf.get()) : store.measured(line, range);
    }

    private List<RestoredCount> restored(String line, TimeRange range) throws IOException {
        return asOf.isPresent() ? store.restoredAsOf(line, range, asOf.get()) : store.restored(line, range);
    }

    private List<Flag> flags(String line, TimeRange range) throws IOException {
        return asOf.isPresent() ? store.flagsAsOf(line, range, asOf.get()) : store.flags(line, range);
    }
}
