package io.spp.core.store.jdbc;

import io.spp.core.quality.Flag;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Query;
import io.spp.core.store.jdbc.sql.Statements;
import io.spp.core.store.ledger.FlagVersion;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Marks and their versions. */
final class FlagTable {

    private static final String SELECT =
            "SELECT f.flag, l.line, f.start_s, f.end_s, f.rule, f.why_ru, f.why_en, f.set_by,"
                    + " f.set_ms, f.change_id, f.recorded_ms, f.until_ms, f.lifted_by"
                    + " FROM spp_flag f JOIN spp_line l ON l.id = f.line_id WHERE ";

    private final Statements statements;
    private final Dimension.Numbering lineIds;

    FlagTable(Statements statements, Dimension.Numbering lineIds) {
        this.statements = statements;
        this.lineIds = lineIds;
    }

    Optional<FlagVersion> last(String id) throws SQLException {
        return statements.first(SELECT + "f.flag = ? ORDER BY f.change_id DESC LIMIT 1", FlagTable::version, id);
    }

    List<FlagVersion> versions(String line, TimeRange touched) throws SQLException {
        return statements.list(
                SELECT + "l.line = ? AND f.start_s < ? AND f.end_s > ? ORDER BY f.start_s, f.flag, f.change_id",
                FlagTable::version,
                line,
                StoreTime.secondsFrom(touched.end()),
                touched.start().getEpochSecond());
    }

    void insert(FlagVersion version) throws SQLException {
        Flag flag = version.flag();
        statements
                .row(
                        "INSERT INTO spp_flag (flag, line_id, start_s, end_s, rule, why_ru, why_en, set_by, set_ms, change_id,"
                                + " recorded_ms, lifted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .text(flag.id())
                .number(lineIds.id(flag.line()))
                .number(flag.range().start().getEpochSecond())
                .number(flag.range().end().getEpochSecond())
                .text(flag.rule())
                .text(flag.why().ru())
                .text(flag.why().en())
                .text(flag.by())
                .number(flag.at().toEpochMilli())
                .number(version.change())
                .number(version.recordedAt().toEpochMilli())
                .text(version.liftedBy())
                .end();
    }

    void end(FlagVersion ended) throws SQLException {
        statements
                .row("UPDATE spp_flag SET until_ms = ?, lifted_by = ? WHERE change_id = ?")
                .millis(ended.until())
                .text(ended.liftedBy())
                .number(ended.change())
                .end();
    }

    private static FlagVersion version(ResultSet row) throws SQLException {
        return new FlagVersion(
                new Flag(
                        row.getString(1),
                        row.getString(2),
                        StoreTime.range(row.getLong(3), row.getLong(4)),
                        row.getString(5),
                        new BilingualText(row.getString(6), row.getString(7)),
                        row.getString(8),
                        Query.millis(row, 9)),
                row.getLong(10),
                Query.millis(row, 11),
                Query.millisOrNull(row, 12),
                row.getString(13));
    }
}
