package io.spp.sla.paper;

import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import java.util.Objects;

/**
 * Lost data that was restored (4.2.7).
 *
 * @param line the line's name
 * @param range from when to when
 * @param entries who entered meanwhile, with bounds
 * @param method how that was calculated
 */
public record RestoredStretch(String line, TimeRange range, Estimate entries, String method) {

    public RestoredStretch {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(method, "method");
    }
}
