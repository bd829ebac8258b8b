package io.spp.monitoring.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Equal figures of one direction in a row, and how improbable they are. */
final class FlatRun {

    private static final double MOST_BY_SHAPE = 1;
    private static final double UNSURE = 4;

    private int value = -2;
    private long since;
    private int repeats;
    private double usualSum;
    private double usualLogs;

    /** Takes the next figure; whether it repeats the one before. */
    boolean next(int figure, Slot slot) {
        boolean same = figure == value;
        if (!same) {
            value = figure;
            repeats = 0;
            usualSum = 0;
            usualLogs = 0;
        }
        if (same && repeats++ == 0) {
            since = slot.start();
        }
        if (value > 0) {
            double usual = Double.isNaN(slot.expected()) ? 1 : Math.max(0.5, slot.expected());
            usualSum += usual;
            usualLogs += Math.log10(usual);
        }
        return same;
    }

    /** The figure. */
    int value() {
        return value;
    }

    /** When it was repeated for the first time. */
    long since() {
        return since;
    }

    /** How often it was repeated. */
    int repeats() {
        return repeats;
    }

    /** Decades against one repetition by chance: a count of v is followed by the same with a chance of 1/√(2πv) at most. */
    double surprise() {
        return value <= 0 ? 0 : 0.5 * Math.log10(2 * Math.PI * value);
    }

    /**
     * Decades by which the figure does not follow the usual course of the day.
     *
     * @param dispersion variance of the counts by their mean
     */
    double shape(double dispersion) {
        if (value <= 0 || repeats == 0) {
            return 0;
        }
        int figures = repeats + 1;
        double decades = value / (UNSURE + dispersion) * (figures * Math.log10(usualSum / figures) - usualLogs);
        return Math.max(0, Math.min(MOST_BY_SHAPE * repeats, decades));
    }

    ObjectNode state() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", value)
                .put("since", since)
                .put("repeats", repeats)
                .put("usualSum", usualSum)
                .put("usualLogs", usualLogs);
    }

    void restore(ObjectNode json) {
        value = json.path("value").asInt(-2);
        since = json.path("since").asLong();
        repeats = json.path("repeats").asInt();
        usualSum = json.path("usualSum").asDouble();
        usualLogs = json.path("usualLogs").asDouble();
    }
}
