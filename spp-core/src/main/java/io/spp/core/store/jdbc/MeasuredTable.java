package io.spp.core.store.jdbc;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.StoredCount;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Measured intervals and their history. */
final class MeasuredTable {

    private static final String COLUMNS =
            "source_id, start_s, length_s, persons_in, persons_out, completeness, recorded_ms";

    private static final Comparator<StoredCount> ORDER = Comparator.comparing(
                    (StoredCount count) -> count.measurement().range().start())
            .thenComparing(count -> count.measurement().source());

    private final Batches batches;
    private final Connection connection;
    private final Dimension lines;
    private final Dimension sources;
    private final Dimension.Numbering lineIds;
    private final Dimension.Numbering sourceIds;

    MeasuredTable(Batches batches, Dimension lines, Dimension.Numbering lineIds, Dimension sources) {
        this.batches = batches;
        this.connection = batches.connection();
        this.lines = lines;
        this.lineIds = lineIds;
        this.sources = sources;
        this.sourceIds = sources.numbering(connection);
    }

    List<StoredCount> current(String line, TimeRange starts) throws SQLException {
        Optional<Integer> id = lines.find(connection, line);
        if (id.isEmpty()) {
            return List.of();
        }
        List<StoredCount> found = Query.list(
                connection,
                "SELECT " + COLUMNS
                        + " FROM spp_measured WHERE line_id = ? AND start_s >= ? AND start_s < ? ORDER BY start_s",
                row -> count(line, row),
                id.get(),
                StoreTime.secondsFrom(starts.start()),
                StoreTime.secondsFrom(starts.end()));
        found.sort(ORDER);
        return found;
    }

    List<StoredCount> asOf(String line, TimeRange starts, Instant moment) throws SQLException {
        Optional<Integer> id = lines.find(connection, line);
        if (id.isEmpty()) {
            return List.of();
        }
        long from = StoreTime.secondsFrom(starts.start());
        long to = StoreTime.secondsFrom(starts.end());
        long asOf = moment.toEpochMilli();
        String columns = "SELECT " + COLUMNS;
        Collection<StoredCount> versions = Query.list(
                connection,
                columns + ", change_id FROM spp_superseded WHERE line_id = ? AND start_s >= ? AND start_s < ?"
                        + " AND recorded_ms <= ? AND until_ms > ? UNION ALL " + columns + ", " + Long.MAX_VALUE
                        + " FROM spp_measured WHERE line_id = ? AND start_s >= ? AND start_s < ? AND recorded_ms <= ?"
                        + " ORDER BY 8",
                row -> count(line, row),
                id.get(),
                from,
                to,
                asOf,
                asOf,
                id.get(),
                from,
                to,
                asOf);
        TreeMap<StoredCount, StoredCount> latest = new TreeMap<>(ORDER);
        versions.forEach(version -> latest.merge(version, version, (earlier, later) -> later));
        return new ArrayList<>(latest.values());
    }

    void insert(Measurement value, Instant recordedAt) throws SQLException {
        batches.row("INSERT INTO spp_measured (line_id, source_id, start_s, length_s, persons_in, persons_out,"
                        + " completeness, recorded_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .number(lineIds.id(value.line()))
                .number(sourceIds.id(value.source()))
                .number(value.range().start().getEpochSecond())
                .number(seconds(value.range()))
                .persons(value.tally().in())
                .persons(value.tally().out())
                .number(value.completeness())
                .number(recordedAt.toEpochMilli())
                .end();
    }

    void update(Measurement value, Instant recordedAt) throws SQLException {
        batches.row("UPDATE spp_measured SET length_s = ?, persons_in = ?, persons_out = ?, completeness = ?,"
                        + " recorded_ms = ? WHERE line_id = ? AND start_s = ? AND source_id = ?")
                .number(seconds(value.range()))
                .persons(value.tally().in())
                .persons(value.tally().out())
                .number(value.completeness())
                .number(recordedAt.toEpochMilli())
                .number(lineIds.id(value.line()))
                .number(value.range().start().getEpochSecond())
                .number(sourceIds.id(value.source()))
                .end();
    }

    void delete(Measurement value) throws SQLException {
        batches.row("DELETE FROM spp_measured WHERE line_id = ? AND start_s = ? AND source_id = ?")
                .number(lineIds.id(value.line()))
                .number(value.range().start().getEpochSecond())
                .number(sourceIds.id(value.source()))
                .end();
    }

    void supersede(StoredCount old, Instant until, long change) throws SQLException {
        Measurement value = old.measurement();
        batches.row("INSERT INTO spp_superseded (line_id, source_id, start_s, length_s, persons_in, persons_out,"
                        + " completeness, recorded_ms, until_ms, change_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .number(lineIds.id(value.line()))
                .number(sourceIds.id(value.source()))
                .number(value.range().start().getEpochSecond())
                .number(seconds(value.range()))
                .persons(value.tally().in())
                .persons(value.tally().out())
                .number(value.completeness())
                .number(old.recordedAt().toEpochMilli())
                .number(until.toEpochMilli())
                .number(change)
                .end();
    }

    Set<String> lines() throws SQLException {
        return Set.copyOf(Query.list(
                connection,
                "SELECT l.line FROM spp_line l WHERE EXISTS (SELECT 1 FROM spp_measured m WHERE m.line_id = l.id)",
                row -> row.getString(1)));
    }

    Optional<TimeRange> extent(String line) throws SQLException {
        Optional<Integer> id = lines.find(connection, line);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> first = bound(id.get(), "start_s");
        Optional<Long> last = bound(id.get(), "start_s DESC");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Query.first(
                connection,
                "SELECT max(length_s) FROM spp_measured WHERE line_id = ? AND start_s = ?",
                row -> StoreTime.range(first.get(), last.get() + row.getLong(1)),
                id.get(),
                last.get());
    }

    private Optional<Long> bound(int line, String order) throws SQLException {
        return Query.first(
                connection,
                "SELECT start_s FROM spp_measured WHERE line_id = ? ORDER BY " + order + " LIMIT 1",
                row -> row.getLong(1),
                line);
    }

    private StoredCount count(String line, ResultSet row) throws SQLException {
        long start = row.getLong(2);
        return new StoredCount(
                new Measurement(
                        line,
                        sources.name(connection, row.getInt(1)),
                        StoreTime.range(start, start + row.getLong(3)),
                        new Tally(Query.persons(row, 4), Query.persons(row, 5)),
                        row.getDouble(6)),
                Query.millis(row, 7));
    }

    private static long seconds(TimeRange range) {
        return range.end().getEpochSecond() - range.start().getEpochSecond();
    }
}
