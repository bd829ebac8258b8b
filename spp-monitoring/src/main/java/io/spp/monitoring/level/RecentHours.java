package io.spp.monitoring.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.rule.Hour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The last 48 comparable hours of a line: how far each lay from usual, and how many persons that was. */
final class RecentHours {

    private static final int MOST = 48;
    private static final int BYTES = 24;
    private static final int[] WINDOWS = {6, 12, 24, 36, 48};
    private static final double EXPONENT = 0.6;
    private static final double[] DIVISORS = Arrays.stream(WINDOWS)
            .mapToDouble(hours -> Math.pow(hours, EXPONENT))
            .toArray();
    private static final double CLIP = 4;
    private static final double CLEAR = 1;

    private final long[] starts = new long[MOST];
    private final float[] deviations = new float[MOST];
    private final float[] persons = new float[MOST];
    private final float[] usual = new float[MOST];
    private final float[] others = new float[MOST];
    private int size;
    private int last = -1;

    void add(Hour hour) {
        last = (last + 1) % MOST;
        size = Math.min(MOST, size + 1);
        starts[last] = hour.start();
        deviations[last] = (float) Math.max(-CLIP, Math.min(CLIP, hour.deviation()));
        persons[last] = hour.crossings();
        usual[last] = (float) hour.expected();
        others[last] = (float) (Double.isNaN(hour.company()) ? hour.expected() : hour.company() * hour.expected());
    }

    void forget() {
        size = 0;
    }

    /**
     * The window that deviates most to one side: its deviations, added up and divided by its length to the power of 0.6, which is between what chance
     * does to independent hours (0.5) and to hours that go together (1).
     *
     * @param sign 1 for above, -1 for below
     */
    Window most(int sign) {
        Window most = Window.NONE;
        double sum = 0;
        int window = 0;
        for (int hours = 1; hours <= size && window < WINDOWS.length; hours++) {
            sum += sign * deviations[at(hours)];
            if (hours == WINDOWS[window]) {
                double score = sum / DIVISORS[window];
                most = score > most.score() ? new Window(hours, score) : most;
                window++;
            }
        }
        return most;
    }

    /** How many of the last hours belong to what goes on: back to where it most likely began. */
    int since(int sign) {
        double sum = 0;
        double highest = 0;
        int since = 1;
        for (int hours = 1; hours <= size; hours++) {
            sum += sign * deviations[at(hours)] - CLEAR;
            if (sum > highest) {
                highest = sum;
                since = hours;
            }
        }
        return since;
    }

    /** The mean deviation of the last hours to one side. */
    double mean(int hours, int sign) {
        double sum = 0;
        int counted = Math.min(hours, size);
        for (int i = 1; i <= counted; i++) {
            sum += sign * deviations[at(i)];
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /** When the last so many hours began. */
    long start(int hours) {
        return starts[at(hours)];
    }

    double persons(int hours) {
        return sum(persons, hours);
    }

    double usual(int hours) {
        return sum(usual, hours);
    }

    /** What the line would have counted had it changed as the other lines did; the usual where there are none. */
    double asOthers(int hours) {
        return sum(others, hours);
    }

    private double sum(float[] values, int hours) {
        double sum = 0;
        for (int i = 1; i <= hours; i++) {
            sum += values[at(i)];
        }
        return sum;
    }

    private int at(int hoursAgo) {
        int at = last - hoursAgo + 1;
        return at < 0 ? at + MOST : at;
    }

    void write(ObjectNode json) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * size);
        for (int i = size; i > 0; i--) {
            int at = at(i);
            bytes.putLong(starts[at])
                    .putFloat(deviations[at])
                    .putFloat(persons[at])
                    .putFloat(usual[at])
                    .putFloat(others[at]);
        }
        json.put("hours", bytes.array());
    }

    void read(JsonNode json) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(json.path("hours").binaryValue());
            size = bytes.remaining() / BYTES;
            last = size - 1;
            for (int i = 0; i < size; i++) {
                starts[i] = bytes.getLong();
                deviations[i] = bytes.getFloat();
                persons[i] = bytes.getFloat();
                usual[i] = bytes.getFloat();
                others[i] = bytes.getFloat();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("recent hours", e);
        }
    }

    /**
     * The last hours, as many as deviate most.
     *
     * @param hours how many
     * @param score how far they deviate
     */
    record Window(int hours, double score) {
        static final Window NONE = new Window(1, 0);
    }
}
