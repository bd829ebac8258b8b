package io.spp.core.store.jdbc;

import io.spp.core.count.Estimate;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.RowBatch;
import io.spp.core.store.jdbc.sql.Statements;
import io.spp.core.store.ledger.RestoredVersion;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calculated intervals and how long they were in place. */
final class RestoredTable {

    private static final String SELECT = "SELECT l.line, r.start_s, r.length_s, r.in_value, r.in_low80, r.in_high80,"
            + " r.in_low95, r.in_high95, r.out_value, r.out_low80, r.out_high80, r.out_low95, r.out_high95, r.method,"
            + " r.plan, r.change_id, r.recorded_ms, r.until_ms, r.displaced"
            + " FROM spp_restored r JOIN spp_line l ON l.id = r.line_id WHERE ";

    private final Statements statements;
    private final Dimension.Numbering lineIds;

    RestoredTable(Statements statements, Dimension.Numbering lineIds) {
        this.statements = statements;
        this.lineIds = lineIds;
    }

    List<RestoredVersion> versions(String line, TimeRange starts) throws SQLException {
        return select(
                "l.line = ? AND r.start_s >= ? AND r.start_s < ? ORDER BY r.start_s, r.change_id",
                line,
                StoreTime.secondsFrom(starts.start()),
                StoreTime.secondsFrom(starts.end()));
    }

    List<RestoredVersion> inPlace(TimeRange starts) throws SQLException {
        return select(
                "r.until_ms IS NULL AND r.start_s >= ? AND r.start_s < ? ORDER BY l.line, r.start_s, r.change_id",
                StoreTime.secondsFrom(starts.start()),
                StoreTime.secondsFrom(starts.end()));
    }

    List<RestoredVersion> versions(String plan) throws SQLException {
        return select("r.plan = ? ORDER BY l.line, r.start_s, r.change_id", plan);
    }

    private List<RestoredVersion> select(String where, Object... arguments) throws SQLException {
        return statements.list(SELECT + where, RestoredTable::version, arguments);
    }

    void insert(RestoredVersion version) throws SQLException {
        RestoredCount value = version.value();
        RowBatch row = statements
                .row("INSERT INTO spp_restored (line_id, start_s, length_s, in_value, in_low80, in_high80,"
                        + " in_low95, in_high95, out_value, out_low80, out_high80, out_low95, out_high95, method,"
                        + " plan, change_id, recorded_ms, displaced)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .number(lineIds.id(value.line()))
                .number(value.range().start().getEpochSecond())
                .number(value.range().duration().toSeconds());
        write(row, value.in().orElse(null));
        write(row, value.out().orElse(null));
        row.text(value.method())
                .text(value.plan())
                .number(version.change())
                .number(version.recordedAt().toEpochMilli())
                .end();
    }

    void end(RestoredVersion ended) throws SQLException {
        statements
                .row("UPDATE spp_restored SET until_ms = ?, displaced = ?"
                        + " WHERE line_id = ? AND start_s = ? AND change_id = ?")
                .millis(ended.until())
                .number(ended.displaced() ? 1 : 0)
                .number(lineIds.id(ended.value().line()))
                .number(ended.value().range().start().getEpochSecond())
                .number(ended.change())
                .end();
    }

    private static void write(RowBatch row, @Nullable Estimate estimate) throws SQLException {
        if (estimate == null) {
            for (int i = 0; i < 5; i++) {
                row.none(Types.DOUBLE);
            }
        } else {
            row.number(estimate.value())
                    .number(estimate.low80())
                    .number(estimate.high80())
                    .number(estimate.low95())
                    .number(estimate.high95());
        }
    }

    private static RestoredVersion version(ResultSet row) throws SQLException {
        long start = row.getLong(2);
        return new RestoredVersion(
                new RestoredCount(
                        row.getString(1),
                        StoreTime.range(start, start + row.getLong(3)),
                        estimate(row, 4),
                        estimate(row, 9),
                        row.getString(14),
                        row.getString(15)),
                row.getLong(16),
                Query.millis(row, 17),
                Query.millisOrNull(row, 18),
                row.getInt(19) == 1);
    }

    private static Optional<Estimate> estimate(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Estimate(
                        value,
                        row.getDouble(column + 1),
                        row.getDouble(column + 2),
                        row.getDouble(column + 3),
                        row.getDouble(column + 4)));
    }
}
