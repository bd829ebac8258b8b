package io.spp.core.store.ledger;

import io.spp.core.quality.Flag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it was for a while; lengthening it makes a new version.
 *
 * @param flag the mark
 * @param change the feed entry that set this version
 * @param recordedAt from when on it was so
 * @param until when it was lengthened or lifted; null while it is in force
 * @param liftedBy who lifted it; empty if nobody did
 */
public record FlagVersion(
        Flag flag,
        long change,
        Instant recordedAt,
        @Nullable Instant until,
        String liftedBy) {

    /** Whether it is in force. */
    public boolean inForce() {
        return until == null;
    }

    /** Whether it was in force at a moment. */
    public boolean inForceAt(Instant moment) {
        return !recordedAt.isAfter(moment) && (until == null || until.isAfter(moment));
    }

    /** The same, ended. */
    public FlagVersion ended(Instant at, String by) {
        return new FlagVersion(flag, change, recordedAt, at, by);
    }
}
