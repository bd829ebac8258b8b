package io.spp.monitoring.episode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.LineRule;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A shipped rule at work on one line: it follows one episode at a time, and all its words are about this episode as it is now. */
public abstract class EpisodeWatch implements LineRule {

    private static final double HIGHEST_SCORE = 999;

    /** The line. */
    protected final MonitoredLine line;

    /** What is suspected or reported. */
    protected final Episode episode = new Episode();

    private final String rule;

    /** A watch of a line by the rule with this id. */
    protected EpisodeWatch(String rule, MonitoredLine line) {
        this.rule = rule;
        this.line = line;
    }

    /** log10 of the odds against chance. */
    protected abstract double score();

    /** What was seen, in numbers, up to {@link Episode#through}. */
    protected abstract BilingualText explain();

    /** How much it matters; {@link Severity#MAJOR} unless said otherwise. */
    protected Severity severity() {
        return Severity.MAJOR;
    }

    /** How many intervals had not arrived, for a rule about absence. */
    protected OptionalInt absent() {
        return OptionalInt.empty();
    }

    /** Writes what it remembers beside the episode. */
    protected abstract void remember(ObjectNode json);

    /** Reads what {@link #remember} wrote. */
    protected abstract void recall(JsonNode json);

    /** Tells of the episode, if there is news. */
    protected final void tell(Slot slot, Findings findings) {
        double score = score();
        if (episode.worthSaying(score)) {
            episode.spoken(slot, score);
            findings.report(finding(Optional.empty()));
        }
    }

    /** The episode was over at this second: tells so, if it was told of at all, and forgets it. */
    protected final void end(long to, Findings findings) {
        if (episode.reported()) {
            episode.endAt(to);
            findings.report(finding(Optional.of(Instant.ofEpochSecond(to))));
        }
        episode.clear();
    }

    @Override
    public void observe(Slot slot, Findings findings) {}

    @Override
    public final void restate(Findings findings) {
        if (episode.reported()) {
            findings.report(finding(Optional.empty()));
        }
    }

    /** A moment on the wall of the site. */
    protected final BilingualText time(long epochSecond) {
        return Wording.time(epochSecond, line.calendar().zone());
    }

    private Finding finding(Optional<Instant> to) {
        return new Finding(
                line.id(),
                List.of(),
                rule,
                Instant.ofEpochSecond(episode.from()),
                to,
                Instant.ofEpochSecond(episode.through()),
                Instant.ofEpochSecond(episode.detectedAt()),
                severity(),
                Math.min(score(), HIGHEST_SCORE),
                explain(),
                absent());
    }

    @Override
    public final JsonNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        episode.write(json.putObject("episode"));
        remember(json);
        return json;
    }

    final void restore(JsonNode json) {
        episode.read(json.path("episode"));
        recall(json);
    }
}
