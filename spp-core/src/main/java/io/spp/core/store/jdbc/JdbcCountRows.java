package io.spp.core.store.jdbc;

import io.spp.core.count.Measurement;
import io.spp.core.store.Change;
import io.spp.core.store.StoredCount;
import io.spp.core.store.jdbc.sql.Dimension;
import io.spp.core.store.jdbc.sql.Statements;
import io.spp.core.store.ledger.CountRows;
import io.spp.core.store.ledger.FlagVersion;
import io.spp.core.store.ledger.RestoredVersion;
import io.spp.core.time.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of a count store in one transaction. */
final class JdbcCountRows implements CountRows {

    private final MeasuredTable measured;
    private final RestoredTable restored;
    private final FlagTable flags;
    private final ChangeTable feed;

    JdbcCountRows(Statements statements, Dimension lines, Dimension sources) {
        Dimension.Numbering lineIds = lines.numbering(statements.connection());
        this.measured = new MeasuredTable(statements, lineIds, sources);
        this.restored = new RestoredTable(statements, lineIds);
        this.flags = new FlagTable(statements, lineIds);
        this.feed = new ChangeTable(statements, lineIds);
    }

    @Override
    public List<StoredCount> measured(String line, TimeRange starts) throws SQLException {
        return measured.current(line, starts);
    }

    @Override
    public List<StoredCount> measuredAsOf(String line, TimeRange starts, Instant moment) throws SQLException {
        return measured.asOf(line, starts, moment);
    }

    @Override
    public void add(Measurement value, Instant recordedAt) throws SQLException {
        measured.insert(value, recordedAt);
    }

    @Override
    public void replace(StoredCount old, Measurement value, Instant recordedAt, long change) throws SQLException {
        measured.supersede(old, recordedAt, change);
        measured.update(value, recordedAt);
    }

    @Override
    public void remove(StoredCount old, Instant recordedAt, long change) throws SQLException {
        measured.supersede(old, recordedAt, change);
        measured.delete(old.measurement());
    }

    @Override
    public List<RestoredVersion> restored(String line, TimeRange starts) throws SQLException {
        return restored.versions(line, starts);
    }

    @Override
    public List<RestoredVersion> restoredInPlace(TimeRange starts) throws SQLException {
        return restored.inPlace(starts);
    }

    @Override
    public List<RestoredVersion> restoredBy(String plan) throws SQLException {
        return restored.versions(plan);
    }

    @Override
    public void put(RestoredVersion version) throws SQLException {
        restored.insert(version);
    }

    @Override
    public void end(RestoredVersion ended) throws SQLException {
        restored.end(ended);
    }

    @Override
    public Optional<FlagVersion> flag(String id) throws SQLException {
        return flags.last(id);
    }

    @Override
    public List<FlagVersion> flags(String line, TimeRange touched) throws SQLException {
        return flags.versions(line, touched);
    }

    @Override
    public void put(FlagVersion version) throws SQLException {
        flags.insert(version);
    }

    @Override
    public void end(FlagVersion ended) throws SQLException {
        flags.end(ended);
    }

    @Override
    public long lastCursor() throws SQLException {
        return feed.last();
    }

    @Override
    public void put(Change change) throws SQLException {
        feed.insert(change);
    }

    @Override
    public List<Change> changes(long cursor, int limit) throws SQLException {
        return feed.after(cursor, limit);
    }

    @Override
    public List<Change> revisions(String line, TimeRange touched) throws SQLException {
        return feed.revisions(line, touched);
    }

    @Override
    public Set<String> lines() throws SQLException {
        return measured.lines();
    }

    @Override
    public Optional<TimeRange> extent(String line) throws SQLException {
        return measured.extent(line);
    }
}
