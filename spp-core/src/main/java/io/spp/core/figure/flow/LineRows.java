package io.spp.core.figure.flow;

import io.spp.core.count.Estimate;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.fleet.Channel;
import io.spp.core.quality.Flag;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays the layers of one line over each other: a calculated row hides the counted one it stands for, a marked one is not known. */
final class LineRows {

    private final Sources sources;
    private final Spans open;
    private final List<TimeRange> marks = new ArrayList<>();
    private final Set<Instant> replaced = new HashSet<>();
    private final List<Piece> counted = new ArrayList<>();
    private final List<Piece> calculated = new ArrayList<>();

    LineRows(Sources sources, Spans open) {
        this.sources = sources;
        this.open = open;
    }

    List<Piece> counted() {
        return counted;
    }

    List<Piece> calculated() {
        return calculated;
    }

    void flagged(Flag flag) {
        marks.add(flag.range());
    }

    void restored(RestoredCount row) {
        replaced.add(row.range().start());
        long start = row.range().start().getEpochSecond();
        long end = row.range().end().getEpochSecond();
        calculated.add(new Piece(
                start,
                end,
                row.in().map(Estimate::value).orElse(Double.NaN),
                row.out().map(Estimate::value).orElse(Double.NaN),
                1,
                1,
                open.overlap(start, end),
                0,
                row.in().orElse(null),
                row.out().orElse(null)));
    }

    void measured(List<StoredCount> rows) {
        Spans marked = new Spans(TimeRangeSet.of(marks));
        for (int from = 0; from < rows.size(); ) {
            Instant start = rows.get(from).measurement().range().start();
            int to = from + 1;
            while (to < rows.size()
                    && rows.get(to).measurement().range().start().equals(start)) {
                to++;
            }
            if (!replaced.contains(start)) {
                for (StoredCount row : rows.subList(from, to)) {
                    add(row.measurement(), to - from, marked);
                }
            }
            from = to;
        }
    }

    private void add(Measurement row, int together, Spans marked) {
        Instant at = row.range().start();
        long start = at.getEpochSecond();
        long end = row.range().end().getEpochSecond();
        if (marked.overlap(start, end) > 0) {
            return;
        }
        Tally tally = row.tally();
        counted.add(new Piece(
                start,
                end,
                tally.hasIn() ? tally.in() : Double.NaN,
                tally.hasOut() ? tally.out() : Double.NaN,
                row.completeness() * sources.share(row.source(), at, Channel.Direction.IN, together),
                row.completeness() * sources.share(row.source(), at, Channel.Direction.OUT, together),
                open.overlap(start, end),
                Piece.MEASURED,
                null,
                null));
    }
}
