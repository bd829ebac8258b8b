package io.spp.monitoring.rule;

import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a rule found: one for each episode of a fault.
 *
 * @param line the line's id; empty for a finding about a site
 * @param members the lines concerned by a finding about a site; empty for one about a line
 * @param rule the rule's id
 * @param from when the fault began
 * @param to when it was over; absent while it lasts
 * @param through up to when counts are known to be affected so far; equal to {@code to} at the end
 * @param detectedAt the event time at which the rule could first know
 * @param severity how much it matters
 * @param score log10 of the odds against chance, comparable across rules
 * @param explanation what was seen, in numbers
 * @param absent how many intervals had not arrived when they were due, for a rule about absence; empty for others
 */
public record Finding(
        String line,
        List<String> members,
        String rule,
        Instant from,
        Optional<Instant> to,
        Instant through,
        Instant detectedAt,
        Severity severity,
        double score,
        BilingualText explanation,
        OptionalInt absent) {

    public Finding {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(detectedAt, "detectedAt");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(absent, "absent");
        members = List.copyOf(members);
        if (!from.isBefore(through)) {
            throw new IllegalArgumentException("a finding covers some time: " + from + " to " + through);
        }
    }

    /** Whether it is over. */
    public boolean isOver() {
        return to.isPresent();
    }

    /** The stretch of wrong or missing counts, as far as known. */
    public TimeRange range() {
        return TimeRange.of(from, through);
    }

    /** Identifies the episode: rule, line and start. */
    public String key() {
        return rule + "@" + line + "@" + from;
    }

    /** The same, known a little later. */
    public Finding noticedAt(Instant later) {
        return new Finding(line, members, rule, from, to, through, later, severity, score, explanation, absent);
    }
}
