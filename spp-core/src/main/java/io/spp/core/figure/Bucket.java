package io.spp.core.figure;

import io.spp.core.time.TimeRange;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One stretch of an answer.
 *
 * @param key unique within one site's answer: {@code 2026-03-29}, {@code 2026-W13}, {@code 2026-03}, {@code 2026-Q1}; the local start with offset
 *     within a day, so that the hour that clocks repeat has two keys
 * @param first the first business date
 * @param last the last business date, included
 * @param range the time
 * @param zone the zone of the site's clock
 */
public record Bucket(String key, LocalDate first, LocalDate last, TimeRange range, ZoneId zone) {

    public Bucket {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(zone, "zone");
    }

    /** The start on the site's clock, with its offset. */
    public OffsetDateTime localStart() {
        return range.start().atZone(zone).toOffsetDateTime();
    }

    /** The end on the site's clock, with its offset. */
    public OffsetDateTime localEnd() {
        return range.end().atZone(zone).toOffsetDateTime();
    }
}
