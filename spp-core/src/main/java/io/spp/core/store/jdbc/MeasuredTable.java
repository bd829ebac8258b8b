package io.spp.core.store.jdbc;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.store.StoredCount;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.Statements;
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
            "source_id, start_s, length_s, coalesce(persons_in, -1), coalesce(persons_out, -1), completeness, recorded_ms";

    private static final Comparator<StoredCount> ORDER = Comparator.comparing(
                    (StoredCount count) -> count.measurement().range().start())
            .thenComparing(count -> count.measurement().source());

    private final Statements statements;
    private final Connection connection;
    private final Dimension sources;
    private final Dimension.Numbering lineIds;
    private final Dimension.Numbering sourceIds;

    MeasuredTable(Statements statements, Dimension.Numbering lineIds, Dimension sources) {
        this.statements = statements;
        this.connection = statements.connection();
        this.lineIds = lineIds;
        this.sources = sources;
        this.sourceIds = sources.numbering(connection);
    }

    List<StoredCount> current(String line, TimeRange starts) throws SQLException {
        Optional<Integer> id = lineIds.find(line);
        if (id.isEmpty()) {
            return List.of();
        }
        List<StoredCount> found = statements.list(
                "SELECT " + COLUMNS
                        + " FROM spp_measured WHERE line_id = ? AND start_s >= ? AND start_s < ? ORDER BY start_s",
                new Reader(line),
                id.get(),
                StoreTime.secondsFrom(starts.start()),
                StoreTime.secondsFrom(starts.end()));
        found.sort(ORDER);
        return found;
    }

    List<StoredCount> asOf(String line, TimeRange starts, Instant moment) throws SQLException {
        Optional<Integer> id = lineIds.find(line);
        if (id.isEmpty()) {
            return List.of();
        }
        long from = StoreTime.secondsFrom(starts.start());
        long to = StoreTime.secondsFrom(starts.end());
        long asOf = moment.toEpochMilli();
        String columns = "SELECT " + COLUMNS;
        Collection<StoredCount> versions = statements.list(
                columns + ", change_id FROM spp_superseded WHERE line_id = ? AND start_s >= ? AND start_s < ?"
                        + " AND recorded_ms <= ? AND until_ms > ? UNION ALL " + columns + ", " + Long.MAX_VALUE
                        + " FROM spp_measured WHERE line_id = ? AND start_s >= ? AND start_s < ? AND recorded_ms <= ?"
                        + " ORDER BY 8",
                new Reader(line),
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
        statements
                .row("INSERT INTO spp_measured (line_id, source_id, start_s, length_s, persons_in, persons_out,"
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
        statements
                .row("UPDATE spp_measured SET length_s = ?, persons_in = ?, persons_out = ?, completeness = ?,"
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
        statements
                .row("DELETE FROM spp_measured WHERE line_id = ? AND start_s = ? AND source_id = ?")
                .number(lineIds.id(value.line()))
                .number(value.range().start().getEpochSecond())
                .number(sourceIds.id(value.source()))
                .end();
    }

    void supersede(StoredCount old, Instant until, long change) throws SQLException {
        Measurement value = old.measurement();
        statements
                .row("INSERT INTO spp_superseded (line_id, source_id, start_s, length_s, persons_in, persons_out,"
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
        return Set.copyOf(statements.list(
                "SELECT l.line FROM spp_line l WHERE EXISTS (SELECT 1 FROM spp_measured m WHERE m.line_id = l.id)",
                row -> row.getString(1)));
    }

    Optional<TimeRange> extent(String line) throws SQLException {
        Optional<Integer> id = lineIds.find(line);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> first = bound(id.get(), "start_s");
        Optional<Long> last = bound(id.get(), "start_s DESC");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return statements.first(
                "SELECT max(length_s) FROM spp_measured WHERE line_id = ? AND start_s = ?",
                row -> StoreTime.range(first.get(), last.get() + row.getLong(1)),
                id.get(),
                last.get());
    }

    private Optional<Long> bound(int line, String order) throws SQLException {
        return statements.first(
                "SELECT start_s FROM spp_measured WHERE line_id = ? ORDER BY " + order + " LIMIT 1",
                row -> row.getLong(1),
                line);
    }

    private static long seconds(TimeRange range) {
        return range.end().getEpochSecond() - range.start().getEpochSecond();
    }

    /** Reads rows of a line; most of them have the source and the moment of recording of the row before. */
    private final class Reader implements Query.Row<StoredCount> {

        private final String line;
        private int sourceId = -1;
        private String source = "";
        private Instant recordedAt = Instant.EPOCH;

        Reader(String line) {
            this.line = line;
        }

        @Override
        public StoredCount read(ResultSet row) throws SQLException {
            int id = row.getInt(1);
            if (id != sourceId) {
                source = sources.name(connection, id);
                sourceId = id;
            }
            long start = row.getLong(2);
            TimeRange range = StoreTime.range(start, start + row.getLong(3));
            Tally tally = new Tally(row.getInt(4), row.getInt(5));
            double completeness = row.getDouble(6);
            long recorded = row.getLong(7);
            if (recorded != recordedAt.toEpochMilli()) {
                recordedAt = Instant.ofEpochMilli(recorded);
            }
            return new StoredCount(new Measurement(line, source, range, tally, completeness), recordedAt);
        }
    }
}
