package io.spp.monitoring.episode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.rule.Slot;

/** The run of intervals that a rule suspects or has reported: since when, how far, and how sure it was when it last spoke. */
public final class Episode {

    private static final long NONE = Long.MIN_VALUE;
    private static final double MUCH_SURER = 2;
    private static final long A_DAY = 86_400;

    private long from = NONE;
    private long through = NONE;
    private long detectedAt = NONE;
    private double spokenScore;
    private long spokenThrough;

    Episode() {}

    /** Whether anything is suspected. */
    public boolean running() {
        return from != NONE;
    }

    /** Whether it was told of. */
    public boolean reported() {
        return detectedAt != NONE;
    }

    /** Its first second. */
    public long from() {
        return from;
    }

    /** The first second after what is affected so far. */
    public long through() {
        return through;
    }

    /** When it could first be known; only after it was reported. */
    public long detectedAt() {
        return detectedAt;
    }

    /** Takes the interval in; the first one begins the run. */
    public void extend(long start, long end) {
        if (from == NONE) {
            from = start;
        }
        through = end;
    }

    /** It was over at this second. */
    void endAt(long to) {
        through = to;
    }

    /** Nothing is suspected any more. */
    public void clear() {
        from = NONE;
        through = NONE;
        detectedAt = NONE;
        spokenScore = 0;
    }

    /** Whether there is news: nothing was said yet, the odds have doubled since in decades, or a day has passed. */
    boolean worthSaying(double score) {
        return !reported() || score >= MUCH_SURER * spokenScore || through - spokenThrough >= A_DAY;
    }

    void spoken(Slot slot, double score) {
        if (!reported()) {
            detectedAt = slot.knownAt().getEpochSecond();
        }
        spokenScore = score;
        spokenThrough = through;
    }

    void write(ObjectNode json) {
        json.put("from", from)
                .put("through", through)
                .put("detectedAt", detectedAt)
                .put("spokenScore", spokenScore)
                .put("spokenThrough", spokenThrough);
    }

    void read(JsonNode json) {
        from = json.path("from").asLong(NONE);
        through = json.path("through").asLong(NONE);
        detectedAt = json.path("detectedAt").asLong(NONE);
        spokenScore = json.path("spokenScore").asDouble();
        spokenThrough = json.path("spokenThrough").asLong();
    }
}
