package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.incident.Severity;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.baseline.BusinessDays;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;

/**
 * {@code IMBALANCE}: over a business day, the share of entries differs from what the line has always had. What is usual and how far days differ is
 * learnt from the days before; alarms at five standard deviations and at least six points of share, judged by days with 100 persons or more and
 * four fifths of the hours in which people usually come. Ends
 * with the last day that lies at least half as far before one that does not.
 */
final class ImbalanceWatch extends DirectionWatch {

    static final String ID = "IMBALANCE";
    private static final double LEAST_POINTS = 0.06;
    private static final int FEWEST_PERSONS = 100;
    private static final double MOSTLY = 0.8;
    private static final double FADING = 0.98;

    private final BusinessDays businessDays;
    private final Balance balance = new Balance(LEAST_POINTS);
    private long day = Long.MIN_VALUE;
    private long begun;
    private long last;
    private long entries;
    private long exits;
    private int hours;
    private double usualHours;
    private double deviations;
    private double share;

    ImbalanceWatch(MonitoredLine line) {
        super(ID, line);
        businessDays = new BusinessDays(line.calendar());
    }

    @Override
    void judge(Hour hour, double hourlyShare, Findings findings) {
        long today = businessDays.of(hour.start());
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

    private void close(Hour next, Findings findings) {
        double today = (double) entries / (entries + exits);
        double far = balance.deviations(entries, exits, episode.reported());
        if (far > 0 && next.learnt()) {
            deviations = far;
            share = today;
            episode.extend(begun, last);
            tell(next, findings);
        } else {
            end(episode.through(), findings);
        }
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
                Math.round(100 * balance.usual()));
    }

    @Override
    protected void remember(ObjectNode json) {
        balance.write(json);
        json.put("day", day)
                .put("begun", begun)
                .put("last", last)
                .put("entries", entries)
                .put("exits", exits)
                .put("hours", hours)
                .put("usualHours", usualHours)
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
        balance.read(json);
        deviations = json.path("deviations").asDouble();
        share = json.path("share").asDouble();
    }
}
