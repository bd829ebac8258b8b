package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which share of a day's crossings are entries, on one line or a whole site: what is usual and how far days differ. */
final class Balance {

    private static final double DEVIATIONS = 5;
    private static final double STILL = 0.5;
    private static final int FEWEST_DAYS = 10;
    private static final double NEWEST = 0.06;

    private final double leastPoints;
    private final double leastDeviation;
    private int days;
    private double usual = 0.5;
    private double variance;

    /**
     * @param leastPoints so far from usual at least a share is worth a word
     */
    Balance(double leastPoints) {
        this.leastPoints = leastPoints;
        this.leastDeviation = leastPoints / (DEVIATIONS + 1);
    }

    /** The usual share. */
    double usual() {
        return usual;
    }

    /**
     * Standard deviations by which a day lies outside what is usual; 0 if it is ordinary, which is learnt.
     *
     * @param lasting whether the day before was unusual: then half as far is still so
     */
    double deviations(long entries, long exits, boolean lasting) {
        double today = (double) entries / (entries + exits);
        double chance = today * (1 - today) / (entries + exits);
        double deviation = Math.max(leastDeviation, Math.sqrt(variance + chance));
        double far = Math.abs(today - usual);
        double enough = Math.max(leastPoints, DEVIATIONS * deviation) * (lasting ? STILL : 1);
        if (days >= FEWEST_DAYS && far >= enough) {
            return far / deviation;
        }
        learn(today);
        return 0;
    }

    private void learn(double today) {
        double weight = Math.max(NEWEST, 1.0 / (days + 1));
        double error = today - usual;
        usual += weight * error;
        variance = days == 0 ? 0 : variance + weight * (error * error - variance);
        days++;
    }

    void write(ObjectNode json) {
        json.put("days", days).put("usual", usual).put("variance", variance);
    }

    void read(JsonNode json) {
        days = json.path("days").asInt();
        usual = json.path("usual").asDouble(0.5);
        variance = json.path("variance").asDouble();
    }
}
