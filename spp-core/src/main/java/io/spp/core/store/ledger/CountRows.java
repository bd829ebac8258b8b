package io.spp.core.store.ledger;

import io.spp.core.count.Measurement;
import io.spp.core.store.Change;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a count store inside one transaction, without any judgement. A range always means: rows that start in it. Writes may be held
 * back until the transaction ends; nobody reads again what the same transaction wrote.
 */
public interface CountRows {

    /** Measured intervals by start, then by source. */
    List<StoredCount> measured(String line, TimeRange starts) throws SQLException;

    /** Measured intervals as they stood at a moment: the row in place if it was recorded by then, else the last one that it followed. */
    List<StoredCount> measuredAsOf(String line, TimeRange starts, Instant moment) throws SQLException;

    /** Writes an interval that is not there. */
    void add(Measurement value, Instant recordedAt) throws SQLException;

    /** Puts a value in the place of another, which goes to history. */
    void replace(StoredCount old, Measurement value, Instant recordedAt, long change) throws SQLException;

    /** Moves an interval to history. */
    void remove(StoredCount old, Instant recordedAt, long change) throws SQLException;

    /** All versions of a line's calculated intervals. */
    List<RestoredVersion> restored(String line, TimeRange starts) throws SQLException;

    /** Calculated intervals of all lines that are in place. */
    List<RestoredVersion> restoredInPlace(TimeRange starts) throws SQLException;

    /** All versions of a plan's calculated intervals, by line and start. */
    List<RestoredVersion> restoredBy(String plan) throws SQLException;

    /** Puts a calculated interval in place. */
    void put(RestoredVersion version) throws SQLException;

    /** Notes that a calculated interval is no longer in place. */
    void end(RestoredVersion ended) throws SQLException;

    /** The last version of a mark. */
    Optional<FlagVersion> flag(String id) throws SQLException;

    /** All versions of the marks of a line that touch the range, by start, then by id. */
    List<FlagVersion> flags(String line, TimeRange touched) throws SQLException;

    /** Writes a version of a mark. */
    void put(FlagVersion version) throws SQLException;

    /** Notes that a version of a mark is no longer in force. */
    void end(FlagVersion ended) throws SQLException;

    /** The cursor of the last entry of the feed; 0 if there is none. */
    long lastCursor() throws SQLException;

    /** Writes an entry of the feed. */
    void put(Change change) throws SQLException;

    /** Entries after a cursor. */
    List<Change> changes(long cursor, int limit) throws SQLException;

    /** Entries of a line that touch the range and are no first arrivals. */
    List<Change> revisions(String line, TimeRange touched) throws SQLException;

    /** Lines with measured intervals. */
    Set<String> lines() throws SQLException;

    /** From the start of a line's first measured interval to the end of the one that starts last. */
    Optional<TimeRange> extent(String line) throws SQLException;
}
