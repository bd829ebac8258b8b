package io.spp.core.store.ledger;

import io.spp.core.count.Tally;
import io.spp.core.store.RestoredCount;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A calculated interval and how long it was in place.
 *
 * @param value what was calculated
 * @param change the feed entry that put it in place; of several in place for one interval the highest counts
 * @param recordedAt when it was put in place
 * @param until when it was taken out; null while it is in place
 * @param displaced whether real data took its place
 */
public record RestoredVersion(
        RestoredCount value,
        long change,
        Instant recordedAt,
        @Nullable Instant until,
        boolean displaced) {

    /** Whether it has not been taken out. */
    public boolean inPlace() {
        return until == null;
    }

    /** Whether it was in place at a moment. */
    public boolean inPlaceAt(Instant moment) {
        return !recordedAt.isAfter(moment) && (until == null || until.isAfter(moment));
    }

    /** The same, taken out. */
    public RestoredVersion ended(Instant at, boolean byRealData) {
        return new RestoredVersion(value, change, recordedAt, at, byRealData);
    }

    /** Its value in whole persons. */
    public Tally rounded() {
        return new Tally(
                value.in().map(e -> (int) Math.round(e.value())).orElse(Tally.UNKNOWN),
                value.out().map(e -> (int) Math.round(e.value())).orElse(Tally.UNKNOWN));
    }

    /** The one that counts for each interval, by start. */
    static List<RestoredCount> topmost(Collection<RestoredVersion> versions) {
        TreeMap<Instant, RestoredVersion> byStart = new TreeMap<>();
        for (RestoredVersion version : versions) {
            byStart.merge(
                    version.value().range().start(),
                    version,
                    BinaryOperator.maxBy(Comparator.comparingLong(RestoredVersion::change)));
        }
        return byStart.values().stream().map(RestoredVersion::value).toList();
    }
}
