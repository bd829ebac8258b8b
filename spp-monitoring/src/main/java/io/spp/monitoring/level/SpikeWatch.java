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
import java.time.Duration;

/**
 * {@code SPIKE}: a single interval counts far more persons than usual, at least two and a half times and twenty more, while the intervals before and
 * after it do not. Known when the interval after it is: a crowd comes and goes, a slip of a sensor stands alone. Lines that report by the hour
 * are judged beside the other lines of the site, those with shorter intervals by themselves.
 */
abstract class SpikeWatch extends EpisodeWatch {

    static final String ID = "SPIKE";
    private static final double TIMES = 2.5;
    private static final double LEAST_PERSONS = 20;
    private static final double FEW_PERSONS = 10;

    private final Threshold threshold;
    private long start;
    private double persons;
    private double usual;
    private double score;

    SpikeWatch(MonitoredLine line, double firstThreshold, AlarmShare alarms) {
        super(ID, line);
        threshold = new Threshold(firstThreshold, alarms);
    }

    /**
     * @param alarms its share of the budget of alarms
     */
    static SpikeWatch of(MonitoredLine line, AlarmShare alarms) {
        return line.interval().compareTo(Duration.ofHours(1)) < 0
                ? new IntervalSpikeWatch(line, alarms)
                : new HourSpikeWatch(line, alarms);
    }

    /** Whether the interval came right after the one that is suspected. */
    final boolean follows(Slot slot) {
        return slot.start() == start + slot.seconds();
    }

    final double usual() {
        return usual;
    }

    /** How far the suspected interval stands out, now that the next one is known. */
    final void judge(double alone, Slot next, Findings findings) {
        boolean isFarMore = persons - usual >= LEAST_PERSONS && persons + FEW_PERSONS >= TIMES * (usual + FEW_PERSONS);
        if (isFarMore && next.learnt() && alone >= threshold.height()) {
            score = threshold.odds(alone);
            episode.extend(start, start + next.seconds());
            tell(next, findings);
            end(start + next.seconds(), findings);
            threshold.rise();
        }
    }

    /** This interval is the next to be suspected. */
    final void suspect(Slot slot) {
        if (slot.learnt()) {
            threshold.sink(slot.seconds());
        }
        start = slot.start();
        persons = slot.crossings();
        usual = slot.expected();
    }

    @Override
    protected final double score() {
        return score;
    }

    @Override
    protected final Severity severity() {
        return Severity.MINOR;
    }

    @Override
    protected final BilingualText explain() {
        return LevelRules.say(
                "spike", Math.round(persons), time(episode.from()), time(episode.through()), Wording.number(usual));
    }

    @Override
    protected void remember(ObjectNode json) {
        threshold.write(json);
        json.put("start", start).put("persons", persons).put("usual", usual).put("score", score);
    }

    @Override
    protected void recall(JsonNode json) {
        threshold.read(json);
        start = json.path("start").asLong();
        persons = json.path("persons").asDouble();
        usual = json.path("usual").asDouble();
        score = json.path("score").asDouble();
    }
}
