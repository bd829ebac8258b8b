package io.spp.core.quality;

import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Objects;

/**
 * A mark on the measured intervals of a line: incorrect, not to be used in figures. The measured values stay.
 *
 * @param id follows from line, rule and start of the range, so that the same mark set twice is one
 * @param line the line's id
 * @param range the marked stretch
 * @param rule the rule or the reason code that set it
 * @param why the explanation
 * @param by who set it: {@code monitor} or a person
 * @param at when it was set
 */
public record Flag(String id, String line, TimeRange range, String rule, BilingualText why, String by, Instant at) {

    public Flag {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** A mark whose id follows from its line, rule and start. */
    public static Flag of(String line, TimeRange range, String rule, BilingualText why, String by, Instant at) {
        return new Flag(rule + "." + line + "." + range.start(), line, range, rule, why, by, at);
    }
}
