package io.spp.monitoring.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.baseline.BusinessDays;
import io.spp.monitoring.episode.EpisodeWatch;
import io.spp.monitoring.episode.Wording;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * {@code DISAGREES}: for a week a line has been drifting away from the other lines of its site, too slowly for a change of level: a lens that gets
 * dirty, a sensor that was turned a little.
 *
 * <p>Compares each day's persons with those the line would have had if it had changed as the others did; alarms when the mean of seven days lies five
 * standard deviations and at least 10 % from what the days before them were. Only days with 100 persons or more, of which nothing else was
 * found; ends when the mean has come within two standard deviations, or after four weeks, when it is taken for usual.
 */
final class DisagreesWatch extends EpisodeWatch {

    static final String ID = "DISAGREES";
    private static final int WEEK = 7;
    private static final int FEWEST_PERSONS = 100;
    private static final int FEWEST_DAYS = 21;
    private static final double DEVIATIONS = 5;
    private static final double OVER = 2;
    private static final double LEAST_CHANGE = 0.1;
    private static final double LEAST_DEVIATION = 0.01;
    private static final double GO_TOGETHER = 3;
    private static final double NEWEST = 1 / 30.0;
    private static final long ACCEPTED_AFTER = Duration.ofDays(28).toSeconds();

    private final BusinessDays businessDays;
    private final Deque<Double> week = new ArrayDeque<>(WEEK + 1);
    private long day = Long.MIN_VALUE;
    private long from;
    private long to;
    private double persons;
    private double asOthers;
    private boolean sound;
    private int days;
    private double usual;
    private double variance;
    private double change;
    private double deviations;

    DisagreesWatch(MonitoredLine line) {
        super(ID, line);
        businessDays = new BusinessDays(line.calendar());
    }

    @Override
    public void hour(Hour hour, Findings findings) {
        long today = businessDays.of(hour.start());
        if (today != day) {
            if (sound && persons >= FEWEST_PERSONS && asOthers >= FEWEST_PERSONS) {
                close(hour, findings);
            }
            day = today;
            from = hour.start();
            persons = 0;
            asOthers = 0;
            sound = true;
        }
        to = hour.end();
        boolean isTold = hour.doubted() || hour.lasts(LevelWatch.DOWN) || hour.lasts(LevelWatch.UP);
        sound &= !isTold;
        if (hour.measured() && hour.open() && !Double.isNaN(hour.company()) && !Double.isNaN(hour.expected())) {
            persons += hour.crossings();
            asOthers += hour.company() * hour.expected();
        }
    }

    private void close(Hour next, Findings findings) {
        week.addLast(Math.log(persons / asOthers));
        if (week.size() > WEEK) {
            learn(week.removeFirst());
        }
        double mean = week.stream().mapToDouble(each -> each).average().orElse(0);
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance * GO_TOGETHER / WEEK));
        change = mean - usual;
        deviations = Math.abs(change) / deviation;
        if (episode.reported()) {
            goOn(next, mean, findings);
        } else if (next.learnt()
                && days >= FEWEST_DAYS
                && deviations >= DEVIATIONS
                && Math.abs(change) >= LEAST_CHANGE) {
            episode.extend(to - WEEK * Duration.ofDays(1).toSeconds(), to);
            tell(next, findings);
        }
    }

    private void goOn(Hour next, double mean, Findings findings) {
        boolean accepted = to - episode.detectedAt() >= ACCEPTED_AFTER;
        if (accepted) {
            usual = mean;
        }
        if (accepted || deviations < OVER) {
            end(episode.through(), findings);
        } else {
            episode.extend(from, to);
            tell(next, findings);
        }
    }

    private void learn(double oldest) {
        if (episode.reported()) {
            return;
        }
        double weight = Math.max(NEWEST, 1.0 / (days + 1));
        double error = oldest - usual;
        usual += weight * error;
        variance = days == 0 ? 0 : variance + weight * (error * error - variance);
        days++;
    }

    @Override
    protected double score() {
        return deviations * deviations / 2 / Math.log(10);
    }

    @Override
    protected Severity severity() {
        return Severity.MINOR;
    }

    @Override
    protected BilingualText explain() {
        return LevelRules.say(
                change < 0 ? "disagrees.down" : "disagrees.up",
                Math.round(100 * Math.abs(Math.expm1(change))),
                time(episode.from()),
                time(episode.through()),
                Wording.number(deviations));
    }

    @Override
    protected void remember(ObjectNode json) {
        ArrayNode last = json.putArray("week");
        week.forEach(last::add);
        json.put("day", day)
                .put("from", from)
                .put("to", to)
                .put("persons", persons)
                .put("asOthers", asOthers)
                .put("sound", sound)
                .put("days", days)
                .put("usual", usual)
                .put("variance", variance)
                .put("change", change)
                .put("deviations", deviations);
    }

    @Override
    protected void recall(JsonNode json) {
        json.path("week").forEach(each -> week.addLast(each.asDouble()));
        day = json.path("day").asLong(Long.MIN_VALUE);
        from = json.path("from").asLong();
        to = json.path("to").asLong();
        persons = json.path("persons").asDouble();
        asOthers = json.path("asOthers").asDouble();
        sound = json.path("sound").asBoolean();
        days = json.path("days").asInt();
        usual = json.path("usual").asDouble();
        variance = json.path("variance").asDouble();
        change = json.path("change").asDouble();
        deviations = json.path("deviations").asDouble();
    }
}
