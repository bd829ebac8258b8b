package io.spp.monitoring.baseline;

import java.nio.ByteBuffer;

/**
 * What is usual on one line, learnt in one pass: persons and presence for each slot of the local week.
 *
 * <p>A slot is 15 minutes, or the line's interval where that is longer. A new week moves a slot's mean by an eighth at most (earlier weeks by
 * more: 1, 1/2, 1/3 …), and a week that lies far outside by no more than 2.5 standard deviations. At most 6 KB a line. Not for several threads.
 */
public final class Baseline {

    private static final int WEEK = 7 * 86_400;
    private static final int DAY = 86_400;
    private static final double SLOWEST = 0.125;
    private static final double CLIP = 2.5;
    private static final double LEVEL_SECONDS = 2 * 86_400.0;
    private static final double LEVEL_PRIOR = 30;
    private static final double LEAST_CHANGE = 0.05;
    private static final double UNKNOWN_PRESENCE = 0.3;

    private final int slotSeconds;
    private final float[] mean;
    private final byte[] weeks;
    private final float[] presence;
    private final short[] days;
    private double dispersion = 3;
    private double counted = LEVEL_PRIOR;
    private double usual = LEVEL_PRIOR;
    private double unsettled;

    /** An empty one for a line that reports intervals of so many seconds. */
    public Baseline(int intervalSeconds) {
        slotSeconds = Math.max(900, intervalSeconds);
        mean = new float[(WEEK + slotSeconds - 1) / slotSeconds];
        weeks = new byte[mean.length];
        presence = new float[(DAY + slotSeconds - 1) / slotSeconds];
        days = new short[presence.length];
    }

    /** The length of a slot in seconds. */
    public int slotSeconds() {
        return slotSeconds;
    }

    /** The slot at a second of the local week. */
    public int slot(int secondOfWeek) {
        return secondOfWeek / slotSeconds;
    }

    /** Persons who usually cross in so many seconds of a slot, in both directions; NaN if this slot was never seen. */
    public double expected(int slot, int seconds) {
        return weeks[slot] == 0 ? Double.NaN : mean[slot] * (double) seconds / slotSeconds;
    }

    /** The chance that something arrives for this slot, by the same time of other days; 0.3 at first. */
    public double presence(int slot) {
        int day = slot % presence.length;
        return days[day] == 0 ? UNKNOWN_PRESENCE : presence[day];
    }

    /** How much wider than by pure chance the counts of a slot spread: variance by mean, at least 1. */
    public double dispersion() {
        return dispersion;
    }

    /** Whether the last two days were quieter than usual: between 0.1 and 1. */
    public double level() {
        return Math.max(0.1, Math.min(1, counted / usual));
    }

    /** Takes note of an interval just seen; zeros count only once somebody has come again, so that a dead sensor is not taken for a quiet day. */
    public void observe(int persons, double expected, int seconds) {
        if (persons == 0) {
            unsettled += expected;
            return;
        }
        double keep = Math.max(0, 1 - seconds / LEVEL_SECONDS);
        counted = counted * keep + persons + LEVEL_PRIOR * (1 - keep);
        usual = usual * keep + expected + Math.min(unsettled, LEVEL_PRIOR) + LEVEL_PRIOR * (1 - keep);
        unsettled = 0;
    }

    /** What the last two days counted, as a multiple of the usual, is the usual from now on. */
    public void acceptLevel() {
        double change = Math.max(LEAST_CHANGE, Math.min(1 / LEAST_CHANGE, counted / usual));
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (mean[i] * change);
        }
        usual = counted;
    }

    /** Learns how many persons a slot had, scaled to its whole length. */
    public void learn(int slot, double persons) {
        int n = weeks[slot];
        double usualPersons = mean[slot];
        if (n == 0) {
            mean[slot] = (float) persons;
        } else {
            double error = persons - usualPersons;
            double spread = Math.sqrt(dispersion * Math.max(usualPersons, 1) + 0.09 * usualPersons * usualPersons);
            double step = Math.max(-CLIP * spread, Math.min(CLIP * spread, error));
            mean[slot] = (float) Math.max(0, usualPersons + step * Math.max(1.0 / (n + 1), SLOWEST));
            double squared = Math.min(error * error / Math.max(usualPersons, 1), 9 * dispersion);
            dispersion = Math.max(1, dispersion + 0.005 * (squared - dispersion));
        }
        weeks[slot] = (byte) Math.min(n + 1, Byte.MAX_VALUE);
    }

    /** Learns whether something arrived for a slot. */
    public void learnPresence(int slot, boolean arrived) {
        int day = slot % presence.length;
        int n = Math.min(days[day] + 1, 60);
        double prior = days[day] == 0 ? UNKNOWN_PRESENCE : presence[day];
        presence[day] = (float) (prior + ((arrived ? 1 : 0) - prior) / (n + 1));
        days[day] = (short) n;
    }

    /** All it has learnt, for {@link #restore}. */
    public byte[] state() {
        ByteBuffer bytes = ByteBuffer.allocate(32 + 5 * mean.length + 6 * presence.length);
        bytes.putDouble(dispersion).putDouble(counted).putDouble(usual).putDouble(unsettled);
        for (int i = 0; i < mean.length; i++) {
            bytes.putFloat(mean[i]).put(weeks[i]);
        }
        for (int i = 0; i < presence.length; i++) {
            bytes.putFloat(presence[i]).putShort(days[i]);
        }
        return bytes.array();
    }

    /** Takes back what {@link #state} gave; a state of another interval length is ignored and learning starts anew. */
    public void restore(byte[] state) {
        if (state.length != 32 + 5 * mean.length + 6 * presence.length) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(state);
        dispersion = bytes.getDouble();
        counted = bytes.getDouble();
        usual = bytes.getDouble();
        unsettled = bytes.getDouble();
        for (int i = 0; i < mean.length; i++) {
            mean[i] = bytes.getFloat();
            weeks[i] = bytes.get();
        }
        for (int i = 0; i < presence.length; i++) {
            presence[i] = bytes.getFloat();
            days[i] = bytes.getShort();
        }
    }
}
