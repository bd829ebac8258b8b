package io.spp.monitoring.correctness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How often neighbouring figures of a line really are equal, beside what chance allows. */
final class Habit {

    private static final double MEMORY = 0.9999;
    private static final double LEAST = 0.3;

    private double seen;
    private double byChance;

    /**
     * @param prior so many equal neighbours are assumed to have been seen and to have been due to chance
     */
    Habit(double prior) {
        seen = prior;
        byChance = prior;
    }

    /** Learns from one pair of neighbours, which chance makes equal so often. */
    void learn(boolean equal, double chance) {
        seen = seen * MEMORY + (equal ? 1 : 0);
        byChance = byChance * MEMORY + chance;
    }

    /** Decades by which equal neighbours are commoner than by chance; negative where they are rarer, at least -0.5. */
    double decades() {
        return Math.log10(Math.max(LEAST, seen / byChance));
    }

    ObjectNode state() {
        return JsonNodeFactory.instance.objectNode().put("seen", seen).put("byChance", byChance);
    }

    void restore(ObjectNode json) {
        seen = json.path("seen").asDouble();
        byChance = json.path("byChance").asDouble();
    }
}
