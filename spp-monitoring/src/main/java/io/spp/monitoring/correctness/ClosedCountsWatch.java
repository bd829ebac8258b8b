package io.spp.monitoring.correctness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Slot;

/**
 * {@code CLOSED_COUNTS}: persons are counted while the site is closed, more than staff before opening and guests after closing explain.
 *
 * <p>What is usual at each closed quarter of an hour is learnt with the line; the excess over it is added up through the closed hours, and alarms
 * when it passes the allowance: six times the line's usual nightly excess above its mean, and at least eight persons. The finding ends with the
 * last interval that counted, two hours after it or when the site opens.
 */
final class ClosedCountsWatch extends EpisodeWatch {

    static final String ID = "CLOSED_COUNTS";
    private static final double LEAST_PERSONS = 8;
    private static final double DEVIATIONS = 6;
    private static final int QUIET_SECONDS = 7200;
    private static final double NEWEST = 0.1;

    private double excess;
    private int persons;
    private double highest;
    private double usualHighest;
    private double deviation = 1;
    private boolean closed;

    ClosedCountsWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (slot.open()) {
            if (closed) {
                finish(findings);
                learnNight();
            }
            closed = false;
            return;
        }
        closed = true;
        if (!slot.measured()) {
            return;
        }
        if (episode.running() && slot.start() - episode.through() >= QUIET_SECONDS) {
            finish(findings);
        }
        double usual = Double.isNaN(slot.expected()) ? 0 : slot.expected();
        excess = Math.max(0, excess + slot.crossings() - usual);
        highest = Math.max(highest, excess);
        if (slot.crossings() > 0) {
            episode.extend(slot.start(), slot.end());
            persons += slot.crossings();
            if (slot.learnt() && excess >= limit()) {
                tell(slot, findings);
            }
        } else if (excess == 0 && !episode.reported()) {
            episode.clear();
            persons = 0;
        }
    }

    private void finish(Findings findings) {
        end(episode.through(), findings);
        persons = 0;
        excess = 0;
    }

    private void learnNight() {
        double typical = Math.min(highest, limit());
        double error = typical - usualHighest;
        usualHighest += NEWEST * error;
        deviation += NEWEST * (Math.abs(error) - deviation);
        highest = 0;
    }

    private double limit() {
        return Math.max(LEAST_PERSONS, usualHighest + DEVIATIONS * Math.max(1, deviation));
    }

    @Override
    protected double score() {
        double usual = Math.max(1, usualHighest + deviation);
        return Math.max(0, (excess * Math.log(excess / usual) - excess + usual) / Math.log(10) / 2);
    }

    @Override
    protected Severity severity() {
        return Severity.MINOR;
    }

    @Override
    protected BilingualText explain() {
        return CorrectnessRules.say(
                "closed",
                persons,
                time(episode.from()),
                time(episode.through()),
                Wording.number(Math.max(0, persons - excess)),
                Wording.number(limit()));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("excess", excess)
                .put("persons", persons)
                .put("highest", highest)
                .put("usualHighest", usualHighest)
                .put("deviation", deviation)
                .put("closed", closed);
    }

    @Override
    protected void recall(JsonNode json) {
        excess = json.path("excess").asDouble();
        persons = json.path("persons").asInt();
        highest = json.path("highest").asDouble();
        usualHighest = json.path("usualHighest").asDouble();
        deviation = json.path("deviation").asDouble(1);
        closed = json.path("closed").asBoolean();
    }
}
