package io.spp.core.store.jdbc;

import io.spp.core.count.Tally;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Statements;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The change feed. */
final class ChangeTable {

    private static final String SELECT =
            "SELECT c.id, l.line, c.start_s, c.end_s, c.cause, c.recorded_ms, c.before_in, c.before_out, c.after_in,"
                    + " c.after_out, c.reference FROM spp_change c JOIN spp_line l ON l.id = c.line_id WHERE ";

    private final Statements statements;
    private final Dimension.Numbering lineIds;

    ChangeTable(Statements statements, Dimension.Numbering lineIds) {
        this.statements = statements;
        this.lineIds = lineIds;
    }

    long last() throws SQLException {
        return Query.number(statements.connection(), "SELECT coalesce(max(id), 0) FROM spp_change");
    }

    void insert(Change change) throws SQLException {
        RowBatch row = statements
                .row("INSERT INTO spp_change (id, line_id, start_s, end_s, cause, recorded_ms, before_in,"
                        + " before_out, after_in, after_out, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .number(change.cursor())
                .number(lineIds.id(change.line()))
                .number(change.range().start().getEpochSecond())
                .number(change.range().end().getEpochSecond())
                .text(change.cause().name())
                .number(change.recordedAt().toEpochMilli());
        write(row, change.before());
        write(row, change.after());
        row.text(change.reference()).end();
    }

    List<Change> after(long cursor, int limit) throws SQLException {
        return statements.list(SELECT + "c.id > ? ORDER BY c.id LIMIT ?", ChangeTable::change, cursor, limit);
    }

    /** The index on what is no first arrival stays small, and answers this. */
    List<Change> revisions(String line, TimeRange touched) throws SQLException {
        return statements.list(
                SELECT
                        + "l.line = ? AND c.cause <> 'MEASURED' AND c.cause <> 'IMPORTED' AND c.start_s < ? AND c.end_s > ?"
                        + " ORDER BY c.id",
                ChangeTable::change,
                line,
                StoreTime.secondsFrom(touched.end()),
                StoreTime.secondsFrom(touched.start()));
    }

    private static void write(RowBatch row, Optional<Tally> tally) throws SQLException {
        row.persons(tally.map(Tally::in).orElse(Tally.UNKNOWN))
                .persons(tally.map(Tally::out).orElse(Tally.UNKNOWN));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                row.getString(2),
                StoreTime.range(row.getLong(3), row.getLong(4)),
                ChangeCause.valueOf(row.getString(5)),
                Query.millis(row, 6),
                tally(row, 7),
                tally(row, 9),
                row.getString(11));
    }

    private static Optional<Tally> tally(ResultSet row, int column) throws SQLException {
        int in = Query.persons(row, column);
        int out = Query.persons(row, column + 1);
        return in < 0 && out < 0 ? Optional.empty() : Optional.of(new Tally(in, out));
    }
}
