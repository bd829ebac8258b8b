package io.spp.monitoring.correctness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Slot;
import java.time.Duration;

/**
 * {@code SILENT}: zeros arrive while people are expected. Alarms when the persons expected during the zeros exceed a number, so a busy door is
 * noticed within minutes and a quiet one within hours; a single interval, which may be a slip, must miss half as many again. Ends with the first
 * person counted.
 */
final class SilentWatch extends EpisodeWatch {

    static final String ID = "SILENT";
    private static final double LEAST_PERSONS = 20;
    private static final double PERSONS_PER_DISPERSION = 20;
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final double SINGLE = 2.2;
    private static final double EVENING = 0.3;
    private static final double LONGEST_LEASH = 4;
    private static final double FADING_SECONDS = 28 * 86_400.0;

    private final double mostPersons;
    private double expected;
    private double dispersion = 1;
    private double usualRun;
    private long learntAt;

    /**
     * @param persons alarm when so many persons are missed, 30 by default; fewer (at least 20) on a line whose counts spread little; up to
     *     twice as many, by spread, on one with intervals under five minutes, which has many more occasions for chance
     */
    SilentWatch(MonitoredLine line, double persons) {
        super(ID, line);
        mostPersons = persons;
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (!slot.measured()) {
            return;
        }
        if (slot.crossings() > 0) {
            forget(slot.start(), findings);
        } else if (slot.open()) {
            zero(slot, findings);
        } else if (!episode.reported() && expected < limit() * EVENING) {
            forget(slot.start(), findings);
        }
    }

    private void zero(Slot slot, Findings findings) {
        episode.extend(slot.start(), slot.end());
        dispersion = slot.dispersion();
        expected += Double.isNaN(slot.expected()) ? 0 : slot.expected() * slot.completeness();
        if (slot.learnt() && expected >= limit()) {
            tell(slot, findings);
        }
    }

    private void forget(long at, Findings findings) {
        boolean ran = episode.running();
        end(at, findings);
        if (ran) {
            learn(at);
        }
        expected = 0;
    }

    /** A line that often falls silent for a while and comes back by itself gets a longer leash: its longest such run, fading within weeks. */
    private void learn(long at) {
        usualRun *= Math.exp(-(at - learntAt) / FADING_SECONDS);
        learntAt = at;
        if (expected <= LONGEST_LEASH * mostPersons) {
            usualRun = Math.max(usualRun, expected);
        }
    }

    private double limit() {
        boolean isShort = line.interval().compareTo(SHORT) < 0;
        double least = isShort ? mostPersons : LEAST_PERSONS;
        double most = isShort ? 2 * mostPersons : mostPersons;
        double bySpread = Math.min(most, Math.max(least, PERSONS_PER_DISPERSION * dispersion));
        boolean single = episode.through() - episode.from() <= line.interval().toSeconds();
        return Math.max(bySpread, 1.5 * usualRun) * (single ? SINGLE : 1);
    }

    @Override
    protected double score() {
        return expected / (Math.max(1, Math.min(dispersion, 3)) * Math.log(10));
    }

    @Override
    protected BilingualText explain() {
        return CorrectnessRules.say(
                "silent",
                Wording.span(episode.through() - episode.from()),
                time(episode.from()),
                time(episode.through()),
                Wording.number(expected),
                Wording.number(limit()));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("expected", expected)
                .put("dispersion", dispersion)
                .put("usualRun", usualRun)
                .put("learntAt", learntAt);
    }

    @Override
    protected void recall(JsonNode json) {
        expected = json.path("expected").asDouble();
        dispersion = json.path("dispersion").asDouble(1);
        usualRun = json.path("usualRun").asDouble();
        learntAt = json.path("learntAt").asLong();
    }
}
