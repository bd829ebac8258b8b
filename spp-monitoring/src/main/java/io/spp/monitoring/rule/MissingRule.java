package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import java.util.Optional;

/**
 * {@code MISSING}: intervals that are expected do not arrive. Speaks from the first day on.
 *
 * <p>On a line that has ever sent a zero, absence is an outage: it alarms after five minutes, or after one interval where that is
 * longer. A line that never sends zeros may simply have nobody to count: there it alarms when the absence is a hundred thousand times likelier to
 * be an outage than chance, by how often something arrives at this time of day, or at once where 75 persons are usual. Not expected: closed hours,
 * times of day at which hardly anything ever arrives, and the hour after clocks were changed. A line of which nothing is learnt yet and that never
 * sent a zero is missed after 24 open hours without a word.
 */
final class MissingRule implements Rule {

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

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean marksCounts() {
        return false;
    }

    @Override
    public LineRule watch(MonitoredLine line, Optional<JsonNode> state) {
        Watch watch = new Watch(line);
        state.ifPresent(json -> watch.restore((ObjectNode) json));
        return watch;
    }

    private static final class Watch implements LineRule {

        private final MonitoredLine line;
        private final Episode hole;
        private boolean sendsZeros;
        private int lastCrossings;
        private int absent;
        private double persons;
        private double odds;

        Watch(MonitoredLine line) {
            this.line = line;
            hole = new Episode(ID, line);
        }

        @Override
        public void observe(Slot slot, Findings findings) {
            if (slot.measured()) {
                if (hole.reported()) {
                    findings.report(hole.end(slot.start(), severity(), odds, explain(slot.start())));
                }
                hole.clear();
                absent = 0;
                persons = 0;
                odds = 0;
                lastCrossings = slot.crossings();
                sendsZeros |= lastCrossings == 0;
            } else if (slot.open() && !slot.clockChange()) {
                absent(slot, findings);
            }
        }

        private void absent(Slot slot, Findings findings) {
            double evidence = sendsZeros ? regular(slot) : irregular(slot);
            if (!slot.learnt() && (absent + 1) * slot.seconds() >= UNHEARD_OF_SECONDS) {
                evidence = CERTAIN;
            }
            if (odds == 0 && evidence < WORTH_COUNTING) {
                if (slot.learnt()) {
                    return;
                }
                evidence = 0;
            }
            hole.extend(slot.start(), slot.end());
            absent++;
            odds += evidence;
            persons += Double.isNaN(slot.expected()) ? 0 : slot.expected();
            boolean longEnough = absent * slot.seconds() >= LEAST_SECONDS;
            if (longEnough && odds >= ENOUGH_ODDS && hole.worthSaying(odds)) {
                findings.report(hole.report(slot, severity(), odds, explain(slot.end())));
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

        private Severity severity() {
            return persons > 0 && persons < FEW_PERSONS ? Severity.MINOR : Severity.MAJOR;
        }

        private BilingualText explain(long until) {
            return Wording.say(
                    persons < 0.5 ? "missing.unknown" : sendsZeros ? "missing" : "missing.irregular",
                    absent,
                    Wording.span(absent * line.interval().toSeconds()),
                    Wording.time(hole.from(), line.calendar().zone()),
                    Wording.time(until, line.calendar().zone()),
                    Wording.number(persons));
        }

        @Override
        public JsonNode state() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            hole.write(json);
            return json.put("sendsZeros", sendsZeros)
                    .put("lastCrossings", lastCrossings)
                    .put("absent", absent)
                    .put("persons", persons)
                    .put("odds", odds);
        }

        private void restore(ObjectNode json) {
            hole.read(json);
            sendsZeros = json.path("sendsZeros").asBoolean();
            lastCrossings = json.path("lastCrossings").asInt();
            absent = json.path("absent").asInt();
            persons = json.path("persons").asDouble();
            odds = json.path("odds").asDouble();
        }
    }
}
