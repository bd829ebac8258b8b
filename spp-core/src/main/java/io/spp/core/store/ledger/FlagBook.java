package io.spp.core.store.ledger;

import io.spp.core.quality.Flag;
import io.spp.core.store.ChangeCause;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets, lengthens and lifts marks. */
final class FlagBook {

    private FlagBook() {}

    /** Whether anything changed. */
    static boolean set(CountRows rows, Feed feed, Flag flag) throws SQLException {
        Instant at = StoreTime.moment(flag.at());
        Optional<FlagVersion> last = rows.flag(flag.id());
        if (last.isEmpty() || liftedBefore(last.get(), at)) {
            put(rows, feed, at(flag, flag.range(), at), flag.range(), at);
            return true;
        }
        FlagVersion there = last.get();
        TimeRange old = there.flag().range();
        if (!there.inForce() || old.encloses(flag.range())) {
            return false;
        }
        rows.end(there.ended(at, ""));
        TimeRange whole = old.span(flag.range());
        List<TimeRange> news = TimeRangeSet.of(List.of(whole))
                .minus(TimeRangeSet.of(List.of(old)))
                .ranges();
        put(rows, feed, at(flag, whole, there.flag().at()), news.size() == 1 ? news.get(0) : whole, at);
        return true;
    }

    /** Whether anything changed. */
    static boolean lift(CountRows rows, Feed feed, String id, String by, Instant at) throws SQLException {
        Optional<FlagVersion> last = rows.flag(id);
        if (last.isEmpty()
                || !last.get().inForce()
                || at.isBefore(last.get().flag().at())) {
            return false;
        }
        Flag flag = last.get().flag();
        feed.add(flag.line(), flag.range(), ChangeCause.UNFLAGGED, id);
        rows.end(last.get().ended(at, by));
        return true;
    }

    private static boolean liftedBefore(FlagVersion version, Instant at) {
        return version.until() != null && version.until().isBefore(at);
    }

    private static Flag at(Flag flag, TimeRange range, Instant setAt) {
        return new Flag(flag.id(), flag.line(), range, flag.rule(), flag.why(), flag.by(), setAt);
    }

    private static void put(CountRows rows, Feed feed, Flag flag, TimeRange changed, Instant at) throws SQLException {
        long change = feed.add(flag.line(), changed, ChangeCause.FLAGGED, flag.id());
        rows.put(new FlagVersion(flag, change, at, null, ""));
    }
}
