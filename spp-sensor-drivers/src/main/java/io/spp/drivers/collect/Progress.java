package io.spp.drivers.collect;

import io.spp.core.store.AppendOutcome;

/**
 * What became of payloads.
 *
 * @param payloads how many were looked at
 * @param quarantined how many of them are in quarantine, wholly or for a part
 * @param intervals what became of the lines' intervals in them
 */
public record Progress(int payloads, int quarantined, AppendOutcome intervals) {

    /** There was nothing to do. */
    public static final Progress NONE = new Progress(0, 0, AppendOutcome.NONE);

    /** Both together. */
    public Progress plus(Progress other) {
        return new Progress(
                payloads + other.payloads, quarantined + other.quarantined, intervals.plus(other.intervals));
    }
}
