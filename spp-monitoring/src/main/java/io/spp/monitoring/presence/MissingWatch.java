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
import java.util.OptionalInt;

/**
 * {@code MISSING}: intervals that are expected do not arrive. Speaks from the first day on.
 *
 * <p>On a line that has ever sent a zero, absence is an outage: it alarms after five minutes, or after one interval where that is
 * longer. A line that never sends zeros may simply have nobody to count: there it alarms when the absence is a hundred thousand times likelier to
 * be an outage than chance, by how often something arrives at this time of day, or at once where 75 persons are usual. Closed hours are not
 * expected; times of day at which hardly anything ever arrives, and the hour after clocks were changed, begin no alarm. A line of which nothing is
 * learnt yet and that never sent a zero is missed after 24 open hours without a word.
 */
final class MissingWatch extends EpisodeWatch {

    static final String ID = "MISSING";
    private static final int LEAST_SECONDS = 300;
    /** Open hours without a word after which even a line of which nothing is known yet is missed. */
    private static final int UNHEARD_OF_SECONDS = 86_400;

    private static final double ENOUGH_ODDS = 5;
    private static final double CERTAIN = 6;
    private static final double WORTH_COUNTING = 0.3;
    private static final double RARELY = 0.2;
    private static final double FEW_PERSONS = 10;
    private static final double MANY_PERSONS = 75;

    private boolean sendsZeros;
    private int lastCrossings;
    private int absent;
    private double persons;
    private double odds;

    MissingWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        if (slot.measured()) {
            end(slot.start(), findings);
            absent = 0;
            persons = 0;
            odds = 0;
            lastCrossings = slot.crossings();
            sendsZeros |= lastCrossings == 0;
        } else if (slot.open()) {
            absent(slot, findings);
        }
    }

    private void absent(Slot slot, Findings findings) {
        double evidence = slot.clockChange() ? 0 : sendsZeros ? regular(slot) : irregular(slot);
        if (!slot.learnt() && (absent + 1) * slot.seconds() >= UNHEARD_OF_SECONDS) {
            evidence = CERTAIN;
        }
        boolean excused = slot.clockChange() || slot.learnt() && evidence < WORTH_COUNTING;
        if (excused && !episode.running()) {
            return;
        }
        episode.extend(slot.start(), slot.end());
        absent++;
        odds += odds == 0 && evidence < WORTH_COUNTING ? 0 : evidence;
        persons += Double.isNaN(slot.expected()) ? 0 : slot.expected();
        if (absent * slot.seconds() >= LEAST_SECONDS && odds >= ENOUGH_ODDS) {
            tell(slot, findings);
        }
    }

    private double regular(Slot slot) {
        return slot.learnt() && slot.presence() < RARELY ? 0 : CERTAIN;
    }

    private double irregular(Slot slot) {
        double byPresence = -Math.log10(Math.max(0.005, 1 - slot.presence()));
        double likely =
                slot.learnt() && !Double.isNaN(slot.expected()) ? slot.expected() : absent == 0 ? lastCrossings : 0;
        return likely >= MANY_PERSONS ? CERTAIN : byPresence;
    }

    @Override
    protected double score() {
        return odds;
    }

    @Override
    protected Severity severity() {
        return persons > 0 && persons < FEW_PERSONS ? Severity.MINOR : Severity.MAJOR;
    }

    @Override
    protected OptionalInt absent() {
        return OptionalInt.of(absent);
    }

    @Override
    protected BilingualText explain() {
        return PresenceRules.say(
                persons < 0.5 ? "missing.unknown" : sendsZeros ? "missing" : "missing.irregular",
                absent,
                Wording.span(absent * line.interval().toSeconds()),
                time(episode.from()),
                time(episode.through()),
                Wording.number(persons));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("sendsZeros", sendsZeros)
                .put("lastCrossings", lastCrossings)
                .put("absent", absent)
                .put("persons", persons)
                .put("odds", odds);
    }

    @Override
    protected void recall(JsonNode json) {
        sendsZeros = json.path("sendsZeros").asBoolean();
        lastCrossings = json.path("lastCrossings").asInt();
        absent = json.path("absent").asInt();
        persons = json.path("persons").asDouble();
        odds = json.path("odds").asDouble();
    }
}
