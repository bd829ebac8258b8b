package io.spp.monitoring.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How far a score must go to alarm, on one line: rises with each alarm and sinks in between, so that in the long run there are as many alarms as the
 * budget allows, however wild the line. After Gibbs and Candès, "Adaptive conformal inference under distribution shift" (NeurIPS 2021).
 */
final class Threshold {

    private static final double RISE = 0.25;
    private static final double HOURS_A_MONTH = 720;
    private static final double SECONDS_AN_HOUR = 3600;
    private static final double LEAST = 0.6;
    private static final double MOST = 4;

    private final double first;
    private final double perHour;
    private double height;

    /**
     * @param first where it begins, for a budget of one alarm a month by all rules together
     */
    Threshold(double first, AlarmShare alarms) {
        this.first = alarms.first(first);
        this.height = this.first;
        this.perHour = alarms.monthly() / HOURS_A_MONTH;
    }

    double height() {
        return height;
    }

    /** Time has passed. */
    void sink(int seconds) {
        height = Math.max(LEAST * first, height - RISE * perHour * seconds / SECONDS_AN_HOUR);
    }

    /** There was an alarm. */
    void rise() {
        height = Math.min(MOST * first, height + RISE);
    }

    /** log10 of the odds against so high a score by chance: by definition one in the hours between two alarms at the threshold itself. */
    double odds(double score) {
        double ratio = score / height;
        return Math.max(0, -Math.log10(Math.min(1, perHour)) * ratio * ratio);
    }

    void write(ObjectNode json) {
        json.put("threshold", height);
    }

    void read(JsonNode json) {
        height = json.path("threshold").asDouble(first);
    }
}
