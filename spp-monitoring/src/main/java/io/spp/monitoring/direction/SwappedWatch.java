package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;

/**
 * {@code SWAPPED}: entries and exits have changed places. Adds up, hour by hour, how much better the figures fit the usual shares when they are
 * exchanged (a cumulative sum after Page, 1954; the likelihood widened by the spread of this line's shares, no hour worth more than three nats), and
 * alarms at fourteen. Only hours count whose usual share is known to lie five points or more from a half: a line whose entries and exits are alike at all
 * hours cannot be judged.
 */
final class SwappedWatch extends DirectionWatch {

    static final String ID = "SWAPPED";
    private static final double ENOUGH = 14;
    private static final double MOST_AN_HOUR = 3;
    private static final double NEWEST = 0.005;
    private static final double WIDEST = 9;
    private static final double HALF = 0.5;
    private static final double LEAST_POINTS = 0.05;
    private static final double UNSURE = 3;
    private static final double FORGIVEN = 0.25;

    private double spread = 4;
    private double evidence;
    private double highest;
    private long entries;
    private long exits;
    private double usualEntries;

    SwappedWatch(MonitoredLine line) {
        super(ID, line);
    }

    @Override
    void judge(Hour hour, double share, Findings findings) {
        double persons = hour.in() + hour.out();
        double likelier = isUneven(share, known(hour)) ? likelier(hour, share) : 0;
        double before = evidence;
        evidence = Math.max(0, evidence + Math.max(-MOST_AN_HOUR, Math.min(MOST_AN_HOUR, likelier)));
        if (evidence == 0) {
            end(hour.start(), findings);
            entries = 0;
            exits = 0;
            usualEntries = 0;
            highest = 0;
            learn(hour.in() - share * persons, persons * share * (1 - share));
            return;
        }
        highest = Math.max(highest, evidence);
        if (before == 0 || evidence >= before || episode.reported()) {
            episode.extend(hour.start(), hour.end());
            entries += hour.in();
            exits += hour.out();
            usualEntries += share * persons;
        }
        if (episode.reported() && evidence <= highest - ENOUGH) {
            evidence = 0;
            highest = 0;
            end(hour.start(), findings);
        } else if (hour.learnt() && evidence >= ENOUGH) {
            evidence = Math.min(evidence, 2 * ENOUGH);
            tell(hour, findings);
        }
    }

    private boolean isUneven(double share, double known) {
        return Math.abs(share - HALF) >= Math.max(LEAST_POINTS, UNSURE * HALF * Math.sqrt(spread / (known + 1)));
    }

    /** How much better the hour fits when exchanged, less a quarter of what it would if it were: figures half-way fit neither. */
    private double likelier(Hour hour, double share) {
        double odds = Math.log(share / (1 - share)) / spread;
        double exchanged = hour.crossings() * (2 * share - 1) * odds;
        return (hour.out() - hour.in()) * odds - FORGIVEN * exchanged;
    }

    private void learn(double error, double variance) {
        double squared = Math.min(error * error / Math.max(1, variance), WIDEST * spread);
        spread = Math.max(1, spread + NEWEST * (squared - spread));
    }

    @Override
    boolean isOrdinary() {
        return evidence < ENOUGH / 2;
    }

    @Override
    protected double score() {
        return highest / Math.log(10);
    }

    @Override
    protected BilingualText explain() {
        long crossings = Math.max(1, entries + exits);
        return DirectionRules.say(
                "swapped",
                Math.round(100.0 * entries / crossings),
                time(episode.from()),
                time(episode.through()),
                Math.round(100 * usualEntries / crossings));
    }

    @Override
    protected void remember(ObjectNode json) {
        super.remember(json);
        json.put("spread", spread)
                .put("evidence", evidence)
                .put("highest", highest)
                .put("entries", entries)
                .put("exits", exits)
                .put("usualEntries", usualEntries);
    }

    @Override
    protected void recall(JsonNode json) {
        super.recall(json);
        spread = json.path("spread").asDouble();
        evidence = json.path("evidence").asDouble();
        highest = json.path("highest").asDouble();
        entries = json.path("entries").asLong();
        exits = json.path("exits").asLong();
        usualEntries = json.path("usualEntries").asDouble();
    }
}
