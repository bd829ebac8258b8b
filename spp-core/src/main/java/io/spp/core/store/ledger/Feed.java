package io.spp.core.store.ledger;

import io.spp.core.count.Tally;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.time.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Numbers the entries that one transaction adds to the change feed. */
final class Feed {

    private final CountRows rows;
    private final Instant at;
    private long cursor;

    Feed(CountRows rows, Instant at) throws SQLException {
        this.rows = rows;
        this.at = at;
        this.cursor = rows.lastCursor();
    }

    long add(
            String line,
            TimeRange range,
            ChangeCause cause,
            Optional<Tally> before,
            Optional<Tally> after,
            String reference)
            throws SQLException {
        cursor++;
        rows.put(new Change(cursor, line, range, cause, at, before, after, reference));
        return cursor;
    }

    long add(String line, TimeRange range, ChangeCause cause, String reference) throws SQLException {
        return add(line, range, cause, Optional.empty(), Optional.empty(), reference);
    }
}
