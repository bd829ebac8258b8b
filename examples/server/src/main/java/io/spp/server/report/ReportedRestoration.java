package io.spp.server.report;

import io.spp.core.count.Estimate;
import io.spp.core.document.LineChart;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One gap that was filled.
 *
 * @param line the line's name
 * @param range the gap
 * @param entries who entered meanwhile, with bounds for the total
 * @param method how that was calculated
 * @param error what the method missed by on this line for gaps of this length, as a share; absent where that is not known
 * @param consent who agreed, when, on what evidence
 * @param measured counted entries by hour around the gap
 * @param restored calculated entries by hour
 * @param bounds where they lie in 80 of 100 cases
 */
public record ReportedRestoration(
        String line,
        TimeRange range,
        Estimate entries,
        BilingualText method,
        OptionalDouble error,
        BilingualText consent,
        List<LineChart.Point> measured,
        List<LineChart.Point> restored,
        List<LineChart.BandPoint> bounds) {

    public ReportedRestoration {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(consent, "consent");
        measured = List.copyOf(measured);
        restored = List.copyOf(restored);
        bounds = List.copyOf(bounds);
    }
}
