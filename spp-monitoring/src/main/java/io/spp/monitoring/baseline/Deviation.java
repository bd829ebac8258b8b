package io.spp.monitoring.baseline;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How far the hours of a line lie from what is usual, in standard deviations learnt for each hour of the day, and how much of it the other lines of
 * its site explain. Less than 150 bytes. Not for several threads.
 *
 * <p>The logarithm of counted by usual persons is weighted by the root of the usual, so that busy hours count by their share and quiet ones by their
 * persons. What a line has in common with the others is learnt by a regression that forgets within eight weeks.
 */
public final class Deviation {

    private static final int HOURS = 24;
    private static final double FEW_PERSONS = 15;
    private static final double CLIP = 4;
    private static final double LEARN_BY = 3;
    private static final double FORGET = 1 - 1.0 / (HOURS * 56);
    private static final double NEWEST = 0.02;
    private static final double NEWEST_REST = 0.002;
    private static final float FIRST_VARIANCE = 4;
    private static final int FIRST_DAYS = 3;
    private static final int FIRST_HOURS = 48;
    private static final double WIDEST = 9;
    private static final double LEAST_VARIANCE = 0.02;
    private static final double LEAST_REST = 0.1;
    private static final double MOST_SHARE = 1.5;

    private final float[] variance = new float[HOURS];
    private double common;
    private double commonSquared = 50;
    private double rest = 1;
    private int hours;

    /** One that knows nothing yet. */
    public Deviation() {
        Arrays.fill(variance, FIRST_VARIANCE);
    }

    /** Standard deviations of a line by itself: not limited. */
    public double alone(int hourOfDay, double persons, double usual) {
        return weighted(persons, usual) / Math.sqrt(Math.max(LEAST_VARIANCE, variance[hourOfDay]));
    }

    /** As much of it as is shown to the other lines of the site. */
    public static double shown(double alone) {
        return Math.max(-CLIP, Math.min(CLIP, alone));
    }

    /**
     * Standard deviations that the others do not explain.
     *
     * @param company what the others show; 0 if there are none
     */
    public double beyond(double alone, double company) {
        return (alone - share() * company) / Math.max(LEAST_REST, rest);
    }

    private double share() {
        return Math.max(0, Math.min(MOST_SHARE, common / commonSquared));
    }

    /** Learns from an hour in which nothing seemed wrong. */
    public void learn(int hourOfDay, double persons, double usual, double company) {
        double alone = alone(hourOfDay, persons, usual);
        double beyond = shown(alone) - share() * company;
        rest = Math.sqrt(moved(rest * rest, beyond * beyond, Math.max(NEWEST_REST, 1.0 / (hours + FIRST_HOURS))));
        common = common * FORGET + Math.max(-LEARN_BY, Math.min(LEARN_BY, alone)) * company;
        commonSquared = Math.max(1, commonSquared * FORGET + company * company);
        double weighted = weighted(persons, usual);
        double weight = Math.max(NEWEST, 1.0 / (hours / HOURS + FIRST_DAYS));
        variance[hourOfDay] = (float) moved(variance[hourOfDay], weighted * weighted, weight);
        hours++;
    }

    private static double moved(double known, double seen, double weight) {
        return known + weight * (Math.min(seen, WIDEST * known) - known);
    }

    private static double weighted(double persons, double usual) {
        return Math.log((persons + FEW_PERSONS) / (usual + FEW_PERSONS)) * Math.sqrt(usual + FEW_PERSONS);
    }

    /** All it has learnt, for {@link #restore}. */
    public byte[] state() {
        ByteBuffer bytes = ByteBuffer.allocate(28 + 4 * HOURS);
        bytes.putDouble(common).putDouble(commonSquared).putDouble(rest).putInt(hours);
        for (float each : variance) {
            bytes.putFloat(each);
        }
        return bytes.array();
    }

    /** Takes back what {@link #state} gave. */
    public void restore(byte[] state) {
        ByteBuffer bytes = ByteBuffer.wrap(state);
        common = bytes.getDouble();
        commonSquared = bytes.getDouble();
        rest = bytes.getDouble();
        hours = bytes.getInt();
        for (int i = 0; i < HOURS; i++) {
            variance[i] = bytes.getFloat();
        }
    }
}
