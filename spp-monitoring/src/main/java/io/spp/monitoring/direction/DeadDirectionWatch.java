package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;

/**
 * {@code DIRECTION_DEAD}: one direction sends zeros while the other counts. Alarms when, by the usual shares of these hours, 30 persons should have
 * gone that way, twice as many where counts spread widely. Ends with the first hour in which somebody is counted again.
 */
final class DeadDirectionWatch extends DirectionWatch {

    static final String ID = "DIRECTION_DEAD";
    private static final double PERSONS = 30;
    private static final double WIDE = 5;

    private boolean entries;
    private double missed;
    private long counted;
    private double dispersion = 1;

    DeadDirectionWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    void judge(Hour hour, double share, Findings findings) {
        boolean dead = hour.in() == 0 || hour.out() == 0;
        if (!dead || episode.running() && entries != (hour.in() == 0)) {
            end(hour.start(), findings);
            missed = 0;
            counted = 0;
        }
        if (dead) {
            entries = hour.in() == 0;
            double way = entries ? share : 1 - share;
            missed += hour.crossings() * way / (1 - way);
            counted += hour.crossings();
            dispersion = hour.dispersion();
            episode.extend(hour.start(), hour.end());
            if (hour.learnt() && missed >= PERSONS * (dispersion > WIDE ? 2 : 1)) {
                tell(hour, findings);
            }
        }
    }

    @Override
    boolean isOrdinary() {
        return !episode.reported();
    }

    @Override
    protected double score() {
        return missed / (Math.max(1, Math.min(dispersion, 3)) * Math.log(10));
    }

    @Override
    protected BilingualText explain() {
        return DirectionRules.say(
                entries ? "dead.entries" : "dead.exits",
                counted,
                time(episode.from()),
                time(episode.through()),
                Wording.number(missed));
    }

    @Override
    protected void remember(ObjectNode json) {
        super.remember(json);
        json.put("entries", entries)
                .put("missed", missed)
                .put("counted", counted)
                .put("dispersion", dispersion);
    }

    @Override
    protected void recall(JsonNode json) {
        super.recall(json);
        entries = json.path("entries").asBoolean();
        missed = json.path("missed").asDouble();
        counted = json.path("counted").asLong();
        dispersion = json.path("dispersion").asDouble(1);
    }
}
