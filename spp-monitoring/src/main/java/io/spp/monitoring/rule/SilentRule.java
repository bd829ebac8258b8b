package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import java.util.Optional;

/**
 * {@code SILENT}: zeros arrive while people are expected. Alarms when the persons expected during the zeros exceed a number, so a busy door is
 * noticed within minutes and a quiet one within hours; a single interval, which may be a slip, must miss half as many again. Ends with the first
 * person counted.
 */
final class SilentRule implements Rule {

    static final String ID = "SILENT";
    private static final double LEAST_PERSONS = 10;
    private static final double PERSONS_PER_DISPERSION = 14;
    private static final double SINGLE = 1.5;
    private static final double LONGEST_LEASH = 4;
    private static final double FADING_SECONDS = 28 * 86_400.0;

    private final double mostPersons;

    /**
     * @param persons alarm when so many persons are missed, 30 by default; fewer (at least 10) on a line whose counts spread little
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
                if (zeros.running()) {
                    learn(slot.start());
                }
                if (zeros.reported()) {
                    findings.report(zeros.end(slot.start(), Severity.MAJOR, score(), explain(slot.start())));
                }
                zeros.clear();
                expected = 0;
            } else if (slot.open() && slot.learnt()) {
                zeros.extend(slot.start(), slot.end());
                dispersion = slot.dispersion();
                expected += Double.isNaN(slot.expected()) ? 0 : slot.expected() * slot.completeness();
                if (expected >= limit() && zeros.worthSaying(score())) {
                    findings.report(zeros.report(slot, Severity.MAJOR, score(), explain(slot.end())));
                }
            }
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
            double bySpread = Math.min(mostPersons, Math.max(LEAST_PERSONS, PERSONS_PER_DISPERSION * dispersion));
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
