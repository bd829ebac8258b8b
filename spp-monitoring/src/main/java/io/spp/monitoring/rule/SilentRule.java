package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code SILENT}: zeros arrive while people are expected. Alarms when the persons expected during the zeros exceed a number, so a busy door is
 * noticed within minutes and a quiet one within hours; a single interval, which may be a slip, must miss half as many again. Ends with the first
 * person counted.
 */
final class SilentRule implements Rule {

    static final String ID = "SILENT";
    private static final double LEAST_PERSONS = 20;
    private static final double PERSONS_PER_DISPERSION = 20;
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final double SINGLE = 1.5;
    private static final double EVENING = 0.3;
    private static final double LONGEST_LEASH = 4;
    private static final double FADING_SECONDS = 28 * 86_400.0;

    private final double mostPersons;

    /**
     * @param persons alarm when so many persons are missed, 30 by default; fewer (at least 20) on a line whose counts spread little; up to
     *     twice as many, by spread, on one with intervals under five minutes, which has many more occasions for chance
     */
    SilentRule(double persons) {
        mostPersons = persons;
    }

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

    private final class Watch implements LineRule {

        private final MonitoredLine line;
        private final Episode zeros;
        private double expected;
        private double dispersion = 1;
        private double usualRun;
        private long learntAt;

        Watch(MonitoredLine line) {
            this.line = line;
            zeros = new Episode(ID, line);
        }

        @Override
        public void observe(Slot slot, Findings findings) {
            if (!slot.measured()) {
                return;
            }
            if (slot.crossings() > 0) {
                if (zeros.reported()) {
                    findings.report(zeros.end(slot.start(), Severity.MAJOR, score(), explain(slot.start())));
                }
                forget(slot.start());
            } else if (slot.open()) {
                zero(slot, findings);
            } else if (!zeros.reported() && expected < limit() * EVENING) {
                forget(slot.start());
            }
        }

        private void zero(Slot slot, Findings findings) {
            zeros.extend(slot.start(), slot.end());
            dispersion = slot.dispersion();
            expected += Double.isNaN(slot.expected()) ? 0 : slot.expected() * slot.completeness();
            if (slot.learnt() && expected >= limit() && zeros.worthSaying(score())) {
                findings.report(zeros.report(slot, Severity.MAJOR, score(), explain(slot.end())));
            }
        }

        private void forget(long at) {
            if (zeros.running()) {
                learn(at);
            }
            zeros.clear();
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
            boolean single = zeros.through() - zeros.from() <= line.interval().toSeconds();
            return Math.max(bySpread, 1.5 * usualRun) * (single ? SINGLE : 1);
        }

        private double score() {
            return expected / (Math.max(1, Math.min(dispersion, 3)) * Math.log(10));
        }

        private BilingualText explain(long until) {
            return Wording.say(
                    "silent",
                    Wording.span(until - zeros.from()),
                    Wording.time(zeros.from(), line.calendar().zone()),
                    Wording.time(until, line.calendar().zone()),
                    Wording.number(expected),
                    Wording.number(limit()));
        }

        @Override
        public JsonNode state() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            zeros.write(json);
            return json.put("expected", expected)
                    .put("dispersion", dispersion)
                    .put("usualRun", usualRun)
                    .put("learntAt", learntAt);
        }

        private void restore(ObjectNode json) {
            zeros.read(json);
            expected = json.path("expected").asDouble();
            dispersion = json.path("dispersion").asDouble(1);
            usualRun = json.path("usualRun").asDouble();
            learntAt = json.path("learntAt").asLong();
        }
    }
}
