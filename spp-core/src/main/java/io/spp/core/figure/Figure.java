package io.spp.core.figure;

import io.spp.core.metric.Metric;
import io.spp.core.time.TimeRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number with all that is needed to defend it.
 *
 * @param site the site's id; {@link #ALL_SITES} for several together
 * @param line the line's id; absent for a whole site
 * @param bucket the time
 * @param metric what it is
 * @param value the number; absent where it is undefined
 * @param reading how it must be read
 * @param bounds where the truth lies; absent where it is undefined
 * @param raw the number before the drift policy; for occupancy only
 * @param at when it was so; for peaks only
 * @param quality how much it may be trusted
 * @param notes what a reader must know
 */
public record Figure(
        String site,
        Optional<String> line,
        Bucket bucket,
        Metric metric,
        OptionalDouble value,
        Reading reading,
        Optional<Bounds> bounds,
        OptionalDouble raw,
        Optional<TimeRange> at,
        Quality quality,
        List<Note> notes) {

    /** Stands for the site of a figure of several sites together. */
    public static final String ALL_SITES = "*";

    public Figure {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(reading, "reading");
        notes = List.copyOf(notes);
    }
}
