package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code IMBALANCE}: over a business day, the share of entries differs from what the line has always had. What is usual and how far days differ is
 * learnt from the days before; alarms at five standard deviations and at least six points of share, judged by days with 100 persons or more and
 * four fifths of the hours in which people usually come. Ends
 * with the last such day before an ordinary one.
 */
final class ImbalanceWatch extends DirectionWatch {

    static final String ID = "IMBALANCE";
    private static final double DEVIATIONS = 5;
    private static final double LEAST_POINTS = 0.06;
    private static final double LEAST_DEVIATION = 0.01;
    private static final int FEWEST_PERSONS = 100;
    private static final int FEWEST_DAYS = 10;
    private static final double MOSTLY = 0.8;
    private static final double FADING = 0.98;
    private static final double NEWEST = 0.06;

    private long current;
    private long currentFrom;
    private long currentTo;
    private long day = Long.MIN_VALUE;
    private long begun;
    private long last;
    private long entries;
    private long exits;
    private int hours;
    private double usualHours;
    private int days;
    private double usual = 0.5;
    private double variance;
    private double deviations;
    private double share;

    ImbalanceWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    void judge(Hour hour, double hourlyShare, Findings findings) {
        long today = businessDay(hour.start());
        if (today != day) {
            if (entries + exits >= FEWEST_PERSONS && hours >= MOSTLY * usualHours) {
                close(hour, findings);
            }
            usualHours = Math.max(hours, FADING * usualHours);
            hours = 0;
            day = today;
            begun = hour.start();
            entries = 0;
            exits = 0;
        }
        hours++;
        entries += hour.in();
        exits += hour.out();
        last = hour.end();
    }

    private long businessDay(long instant) {
        if (instant < currentFrom || instant >= currentTo) {
            LocalDate date = line.calendar().businessDate(Instant.ofEpochSecond(instant));
            TimeRange range = line.calendar().businessDay(date);
            current = date.toEpochDay();
            currentFrom = range.start().getEpochSecond();
            currentTo = range.end().getEpochSecond();
        }
        return current;
    }

    private void close(Hour next, Findings findings) {
        double today = (double) entries / (entries + exits);
        double chance = today * (1 - today) / (entries + exits);
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance + chance));
        double far = Math.abs(today - usual);
        boolean unusual = days >= FEWEST_DAYS && far >= LEAST_POINTS && far >= DEVIATIONS * deviation;
        if (unusual && next.learnt()) {
            deviations = far / deviation;
            share = today;
            episode.extend(begun, last);
            tell(next, findings);
        } else {
            end(episode.through(), findings);
        }
        if (!unusual) {
            learn(today);
        }
    }

    private void learn(double today) {
        double weight = Math.max(NEWEST, 1.0 / (days + 1));
        double error = today - usual;
        usual += weight * error;
        variance = days == 0 ? 0 : variance + weight * (error * error - variance);
        days++;
    }

    @Override
    boolean isOrdinary() {
        return true;
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
        return DirectionRules.say(
                "imbalance",
                Math.round(100 * share),
                time(episode.from()),
                time(episode.through()),
                Math.round(100 * usual));
    }

    @Override
    protected void remember(ObjectNode json) {
        json.put("day", day)
                .put("begun", begun)
                .put("last", last)
                .put("entries", entries)
                .put("exits", exits)
                .put("hours", hours)
                .put("usualHours", usualHours)
                .put("days", days)
                .put("usual", usual)
                .put("variance", variance)
                .put("deviations", deviations)
                .put("share", share);
    }

    @Override
    protected void recall(JsonNode json) {
        day = json.path("day").asLong();
        begun = json.path("begun").asLong();
        last = json.path("last").asLong();
        entries = json.path("entries").asLong();
        exits = json.path("exits").asLong();
        hours = json.path("hours").asInt();
        usualHours = json.path("usualHours").asDouble();
        days = json.path("days").asInt();
        usual = json.path("usual").asDouble();
        variance = json.path("variance").asDouble();
        deviations = json.path("deviations").asDouble();
        share = json.path("share").asDouble();
    }
}
