package io.spp.monitoring.level;

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
 * {@code EVENT}: an unusual crowd, which is no fault. Adds up how far intervals lie above the usual (a cumulative sum after Page, 1954, that forgives 0.7
 * standard deviations an interval) and tells of it at three, if at least twelve persons and half as many again as usual came. Ends an hour after the last unusual
 * interval.
 */
final class EventWatch extends EpisodeWatch {

    static final String ID = "EVENT";
    private static final double ENOUGH = 3;
    private static final double FORGIVEN = 0.7;
    private static final double MOST = 12;
    private static final double EXTRA_PERSONS = 12;
    private static final double TIMES = 1.5;
    private static final double STILL = 0.5;
    private static final long QUIET_SECONDS = 3600;

    private double evidence;
    private double persons;
    private double usual;
    private double dispersion = 1;

    EventWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (!slot.measured() || Double.isNaN(slot.expected())) {
            return;
        }
        dispersion = slot.dispersion();
        double deviation = (slot.crossings() - slot.expected()) / Math.sqrt(dispersion * (slot.expected() + 1));
        evidence = Math.max(0, Math.min(MOST, evidence + deviation - FORGIVEN));
        if (deviation > STILL && (evidence > 0 || episode.running())) {
            episode.extend(slot.start(), slot.end());
            persons += slot.crossings();
            usual += slot.expected();
            boolean isCrowd = evidence >= ENOUGH && persons - usual >= EXTRA_PERSONS && persons >= TIMES * usual;
            if (slot.learnt() && (isCrowd || episode.reported())) {
                tell(slot, findings);
            }
        } else if (!episode.reported() && evidence == 0 || slot.end() - episode.through() >= QUIET_SECONDS) {
            end(episode.through(), findings);
            evidence = 0;
            persons = 0;
            usual = 0;
        }
    }

    @Override
    protected double score() {
        double expected = Math.max(1, usual);
        return Math.max(0, (persons * Math.log(persons / expected) - persons + expected) / dispersion / Math.log(10));
    }

    @Override
    protected Severity severity() {
        return Severity.MINOR;
    }

    @Override
    protected BilingualText explain() {
        return LevelRules.say(
                "event", Math.round(persons), time(episode.from()), time(episode.through()), Wording.number(usual));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("evidence", evidence)
                .put("persons", persons)
                .put("usual", usual)
                .put("dispersion", dispersion);
    }

    @Override
    protected void recall(JsonNode json) {
        evidence = json.path("evidence").asDouble();
        persons = json.path("persons").asDouble();
        usual = json.path("usual").asDouble();
        dispersion = json.path("dispersion").asDouble(1);
    }
}
