package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The run of intervals that a rule suspects or has reported: since when, how far, and how sure it was when it last spoke. */
final class Episode {

    private static final long NONE = Long.MIN_VALUE;
    private static final double MUCH_SURER = 2;

    private final String rule;
    private final String line;
    private long from = NONE;
    private long through = NONE;
    private long detectedAt = NONE;
    private double spokenScore;

    Episode(String rule, MonitoredLine line) {
        this.rule = rule;
        this.line = line.id();
    }

    boolean running() {
        return from != NONE;
    }

    boolean reported() {
        return detectedAt != NONE;
    }

    long from() {
        return from;
    }

    long through() {
        return through;
    }

    /** Takes the interval in; the first one begins the run. */
    void extend(long start, long end) {
        if (from == NONE) {
            from = start;
        }
        through = end;
    }

    void clear() {
        from = NONE;
        through = NONE;
        detectedAt = NONE;
        spokenScore = 0;
    }

    /** Whether there is news: nothing was said yet, or the odds have doubled since in decades. */
    boolean worthSaying(double score) {
        return !reported() || score >= MUCH_SURER * spokenScore;
    }

    Finding report(Slot slot, Severity severity, double score, BilingualText explanation) {
        if (!reported()) {
            detectedAt = slot.knownAt().getEpochSecond();
        }
        spokenScore = score;
        return finding(Optional.empty(), severity, score, explanation);
    }

    /** The finding at its end; the run is forgotten. */
    Finding end(long to, Severity severity, double score, BilingualText explanation) {
        through = to;
        Finding ended = finding(Optional.of(Instant.ofEpochSecond(to)), severity, score, explanation);
        clear();
        return ended;
    }

    private Finding finding(Optional<Instant> to, Severity severity, double score, BilingualText explanation) {
        return new Finding(
                line,
                List.of(),
                rule,
                Instant.ofEpochSecond(from),
                to,
                Instant.ofEpochSecond(through),
                Instant.ofEpochSecond(detectedAt),
                severity,
                Math.min(score, 999),
                explanation);
    }

    void write(ObjectNode json) {
        json.put("from", from)
                .put("through", through)
                .put("detectedAt", detectedAt)
                .put("spokenScore", spokenScore);
    }

    void read(ObjectNode json) {
        from = json.path("from").asLong(NONE);
        through = json.path("through").asLong(NONE);
        detectedAt = json.path("detectedAt").asLong(NONE);
        spokenScore = json.path("spokenScore").asDouble();
    }
}
