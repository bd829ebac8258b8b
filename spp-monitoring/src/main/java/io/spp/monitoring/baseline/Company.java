package io.spp.monitoring.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Which other lines of its site a line goes with: what they show of an hour is weighted by how well it agreed with this line in the hours before,
 * forgotten within twelve weeks. Two doors of one hall tell much about each other, a car park little. At most 64 other lines, 40 bytes each. Not
 * for several threads.
 */
public final class Company {

    private static final int MOST = 64;
    private static final int FEWEST = 2;
    private static final float FORGET = 1 - 1f / (24 * 84);
    private static final float PRIOR = 50;
    private static final double STRANGER = 0.01;
    private static final double ALIKE = 1.02;

    private List<String> lines = List.of();
    private float[] products = {};
    private float[] ownSquares = {};
    private float[] squares = {};

    /** None known yet. */
    public Company() {}

    /** These are the lines of the site from now on; what is known of those that were there before is kept. */
    public void meet(List<String> site) {
        List<String> met = site.subList(0, Math.min(MOST, site.size()));
        if (met.equals(lines)) {
            return;
        }
        int[] before = met.stream().mapToInt(lines::indexOf).toArray();
        products = moved(products, before);
        ownSquares = moved(ownSquares, before);
        squares = moved(squares, before);
        lines = List.copyOf(met);
    }

    private static float[] moved(float[] known, int[] before) {
        float[] moved = new float[before.length];
        for (int i = 0; i < before.length; i++) {
            moved[i] = before[i] < 0 ? 0 : known[before[i]];
        }
        return moved;
    }

    /**
     * What the others show, most of all those that this line goes with.
     *
     * @param shown what each line of the site shows; NaN where it shows nothing
     * @param self this line's place among them
     * @return the weighted mean; NaN if fewer than two others show anything
     */
    public double of(double[] shown, int self) {
        int others = 0;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < products.length; i++) {
            if (i != self && !Double.isNaN(shown[i])) {
                double weight = weight(i);
                sum += weight * shown[i];
                weights += weight;
                others++;
            }
        }
        return others < FEWEST ? Double.NaN : sum / weights;
    }

    private double weight(int other) {
        double product = Math.max(0, products[other]);
        double agreement = product * product / ((ownSquares[other] + PRIOR) * (squares[other] + PRIOR));
        return STRANGER + agreement * agreement / (ALIKE - agreement);
    }

    /** Learns from an hour in which nothing seemed wrong with those that show anything. */
    public void learn(double[] shown, int self) {
        double own = shown[self];
        if (Double.isNaN(own)) {
            return;
        }
        for (int i = 0; i < products.length; i++) {
            if (i != self && !Double.isNaN(shown[i])) {
                products[i] = (float) (products[i] * FORGET + own * shown[i]);
                ownSquares[i] = (float) (ownSquares[i] * FORGET + own * own);
                squares[i] = (float) (squares[i] * FORGET + shown[i] * shown[i]);
            }
        }
    }

    /** All it has learnt, for {@link #restore}. */
    public ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < lines.size(); i++) {
            if (squares[i] > 0) {
                json.putArray(lines.get(i)).add(products[i]).add(ownSquares[i]).add(squares[i]);
            }
        }
        return json;
    }

    /** Takes back what {@link #state} gave. */
    public void restore(JsonNode state) {
        lines = state.properties().stream().map(Map.Entry::getKey).toList();
        products = column(state, 0);
        ownSquares = column(state, 1);
        squares = column(state, 2);
    }

    private static float[] column(JsonNode state, int column) {
        float[] values = new float[state.size()];
        int at = 0;
        for (JsonNode line : state) {
            values[at++] = line.path(column).floatValue();
        }
        return values;
    }
}
