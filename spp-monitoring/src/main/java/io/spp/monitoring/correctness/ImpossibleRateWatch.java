package io.spp.monitoring.correctness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Slot;

/**
 * {@code IMPOSSIBLE_RATE}: more persons are counted than can pass. A metre of width passes at most 1.2 persons a second (Weidmann, "Transporttechnik
 * der Fussgänger", ETH Zürich 1993: 1.225). Alarms above what ten metres pass, from the first interval on; on a line known for 28 days also above what
 * one metre passes, if that is more than ten times the most the line has counted of late. Ends with the first possible interval.
 */
final class ImpossibleRateWatch extends EpisodeWatch {

    static final String ID = "IMPOSSIBLE_RATE";
    private static final double PER_METRE = 1.225;
    private static final double METRES = 10;
    private static final double TIMES = 10;
    private static final double FADING_SECONDS = 56 * 86_400.0;
    private static final double SCORE = 12;

    private double highest;
    private double rate;
    private double limit;

    ImpossibleRateWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (!slot.measured()) {
            return;
        }
        double now = (double) slot.crossings() / slot.seconds();
        double possible = PER_METRE * METRES;
        if (slot.learnt() && highest > 0) {
            possible = Math.min(possible, Math.max(PER_METRE, TIMES * highest));
        }
        if (now > possible) {
            limit = possible;
            rate = episode.running() ? Math.max(rate, now) : now;
            episode.extend(slot.start(), slot.end());
            tell(slot, findings);
        } else {
            end(slot.start(), findings);
            highest = Math.max(highest * Math.exp(-slot.seconds() / FADING_SECONDS), now);
        }
    }

    @Override
    protected double score() {
        return SCORE * rate / limit;
    }

    @Override
    protected BilingualText explain() {
        return CorrectnessRules.say(
                "rate",
                Wording.number(60 * rate),
                time(episode.from()),
                time(episode.through()),
                Wording.number(60 * limit));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("highest", highest).put("rate", rate).put("limit", limit);
    }

    @Override
    protected void recall(JsonNode json) {
        highest = json.path("highest").asDouble();
        rate = json.path("rate").asDouble();
        limit = json.path("limit").asDouble();
    }
}
