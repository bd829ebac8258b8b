package io.spp.monitoring.correctness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.rule.Slot;

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
        double usual = Double.isNaN(slot.expected()) ? 1 : Math.max(0.5, slot.expected());
        if (figure != value) {
            value = figure;
            repeats = 0;
            usualSum = usual;
            return false;
        }
        if (repeats++ == 0) {
            since = slot.start();
            usualLogs = Math.log10(usualSum);
        }
        usualSum += usual;
        usualLogs += Math.log10(usual);
        return true;
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

    /** The chance that this figure is followed by the same: at most 1/√(2πv); 1 for zero and unknown. */
    double chance() {
        return value <= 0 ? 1 : 1 / Math.sqrt(2 * Math.PI * value);
    }

    /** Decades against one repetition by chance. */
    double surprise() {
        return -Math.log10(chance());
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
