package io.spp.monitoring.presence;

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
 * {@code PARTIAL}: intervals arrive, but the sensor observed less than 95 % of them. Alarms when a quarter of an hour of open time was not observed;
 * ends with the last partial interval before an hour of whole ones. Speaks from the first day on.
 */
final class PartialWatch extends EpisodeWatch {

    static final String ID = "PARTIAL";
    private static final double WHOLE = 0.95;
    private static final double LEAST_SECONDS = 900;
    private static final long QUIET_SECONDS = 3600;

    private int intervals;
    private double unseen;

    PartialWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (!slot.measured() || !slot.open()) {
            return;
        }
        if (slot.completeness() < WHOLE) {
            episode.extend(slot.start(), slot.end());
            intervals++;
            unseen += (1 - slot.completeness()) * slot.seconds();
            if (unseen >= LEAST_SECONDS) {
                tell(slot, findings);
            }
        } else if (episode.running() && slot.end() - episode.through() >= QUIET_SECONDS) {
            end(episode.through(), findings);
            intervals = 0;
            unseen = 0;
        }
    }

    @Override
    protected double score() {
        return unseen / LEAST_SECONDS;
    }

    @Override
    protected Severity severity() {
        return Severity.MINOR;
    }

    @Override
    protected BilingualText explain() {
        return PresenceRules.say(
                "partial",
                intervals,
                time(episode.from()),
                time(episode.through()),
                Wording.span(Math.round(unseen / 60) * 60));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("intervals", intervals).put("unseen", unseen);
    }

    @Override
    protected void recall(JsonNode json) {
        intervals = json.path("intervals").asInt();
        unseen = json.path("unseen").asDouble();
    }
}
