package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import java.util.Optional;

/**
 * {@code CLOSED_COUNTS}: persons are counted while the site is closed, more than staff before opening and guests after closing explain.
 *
 * <p>What is usual at each closed quarter of an hour is learnt with the line; the excess over it is added up through the closed hours, and alarms
 * when it passes the allowance: six times the line's usual nightly excess above its mean, and at least eight persons. The finding ends with the
 * last interval that counted, two hours after it or when the site opens.
 */
final class ClosedCountsRule implements Rule {

    static final String ID = "CLOSED_COUNTS";
    private static final double LEAST_PERSONS = 8;
    private static final double DEVIATIONS = 6;
    private static final int QUIET_SECONDS = 7200;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LineRule watch(MonitoredLine line, Optional<JsonNode> state) {
        Watch watch = new Watch(line);
        state.ifPresent(json -> watch.restore((ObjectNode) json));
        return watch;
    }

    private static final class Watch implements LineRule {

        private static final double NEWEST = 0.1;

        private final MonitoredLine line;
        private final Episode counts;
        private double excess;
        private int persons;
        private double highest;
        private double usualHighest;
        private double deviation = 1;
        private boolean closed;

        Watch(MonitoredLine line) {
            this.line = line;
            counts = new Episode(ID, line);
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
            if (counts.running() && slot.start() - counts.through() >= QUIET_SECONDS) {
                finish(findings);
            }
            double usual = Double.isNaN(slot.expected()) ? 0 : slot.expected();
            excess = Math.max(0, excess + slot.crossings() - usual);
            highest = Math.max(highest, excess);
            if (slot.crossings() > 0) {
                counts.extend(slot.start(), slot.end());
                persons += slot.crossings();
                if (slot.learnt() && excess >= limit() && counts.worthSaying(score())) {
                    findings.report(counts.report(slot, Severity.MINOR, score(), explain()));
                }
            } else if (excess == 0 && !counts.reported()) {
                counts.clear();
                persons = 0;
            }
        }

        private void finish(Findings findings) {
            if (counts.reported()) {
                BilingualText explanation = explain();
                findings.report(counts.end(counts.through(), Severity.MINOR, score(), explanation));
            }
            counts.clear();
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

        private double score() {
            double usual = Math.max(1, usualHighest + deviation);
            return Math.max(0, (excess * Math.log(excess / usual) - excess + usual) / Math.log(10) / 2);
        }

        private BilingualText explain() {
            return Wording.say(
                    "closed",
                    persons,
                    Wording.time(counts.from(), line.calendar().zone()),
                    Wording.time(counts.through(), line.calendar().zone()),
                    Wording.number(Math.max(0, persons - excess)),
                    Wording.number(limit()));
        }

        @Override
        public JsonNode state() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            counts.write(json);
            return json.put("excess", excess)
                    .put("persons", persons)
                    .put("highest", highest)
                    .put("usualHighest", usualHighest)
                    .put("deviation", deviation)
                    .put("closed", closed);
        }

        private void restore(ObjectNode json) {
            counts.read(json);
            excess = json.path("excess").asDouble();
            persons = json.path("persons").asInt();
            highest = json.path("highest").asDouble();
            usualHighest = json.path("usualHighest").asDouble();
            deviation = json.path("deviation").asDouble(1);
            closed = json.path("closed").asBoolean();
        }
    }
}
