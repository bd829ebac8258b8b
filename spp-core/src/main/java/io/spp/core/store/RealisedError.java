package io.spp.core.store;

import io.spp.core.count.Tally;
import java.time.Instant;

/**
 * What a restored interval was worth, known since its real value arrived late.
 *
 * @param restored the calculated interval, no longer in use
 * @param measured the real value that took its place
 * @param at when it arrived
 */
public record RealisedError(RestoredCount restored, Tally measured, Instant at) {

    /** Calculated minus real entries, in persons; 0 where either is unknown. */
    public double inError() {
        return measured.hasIn()
                ? restored.in()
                        .map(estimate -> estimate.value() - measured.in())
                        .orElse(0.0)
                : 0;
    }

    /** Calculated minus real exits, in persons; 0 where either is unknown. */
    public double outError() {
        return measured.hasOut()
                ? restored.out()
                        .map(estimate -> estimate.value() - measured.out())
                        .orElse(0.0)
                : 0;
    }
}
