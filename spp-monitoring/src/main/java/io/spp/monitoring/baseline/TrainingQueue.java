package io.spp.monitoring.baseline;

import java.nio.ByteBuffer;

/**
 * Holds what was seen for two days before a baseline learns it, so that what is judged wrong in the meantime is never learnt. At most 5 KB a
 * line. Not for several threads.
 */
public final class TrainingQueue {

    private static final int DELAY = 2 * 86_400;

    private final Baseline baseline;
    private final long[] starts;
    private final int[] slots;
    private final int[] persons;
    private final int[] covered;
    private final boolean[] wrong;
    private int first;
    private int size;
    private int last = -1;
    private int absentSeconds;
    private boolean absenceIsZero;

    /** A queue before a baseline. */
    public TrainingQueue(Baseline baseline) {
        this.baseline = baseline;
        int capacity = DELAY / baseline.slotSeconds() + 2;
        starts = new long[capacity];
        slots = new int[capacity];
        persons = new int[capacity];
        covered = new int[capacity];
        wrong = new boolean[capacity];
    }

    /** Whether the line sends nothing where nobody came, so that absence is learnt as zero. */
    public void absenceIsZero(boolean zeroIsNotSent) {
        absenceIsZero = zeroIsNotSent;
    }

    /** Takes note of a measured interval. */
    public void measured(long start, int slot, int crossings, int seconds) {
        int at = enter(start, slot);
        persons[at] += crossings;
        covered[at] += seconds;
    }

    /** Takes note of an absent interval. */
    public void absent(long start, int slot, int seconds) {
        int at = enter(start, slot);
        if (absenceIsZero) {
            covered[at] += seconds;
        }
        absentSeconds += seconds;
    }

    /** Nothing that began at this instant or later is to be learnt, as far as it is still here. */
    public void forget(long from, long to) {
        for (int i = 0; i < size; i++) {
            int at = (first + i) % starts.length;
            if (starts[at] + baseline.slotSeconds() > from && starts[at] < to) {
                wrong[at] = true;
            }
        }
    }

    private int enter(long start, int slot) {
        if (last >= 0 && slots[last] == slot && start - starts[last] < baseline.slotSeconds()) {
            return last;
        }
        if (last >= 0) {
            baseline.learnPresence(slots[last], absentSeconds < baseline.slotSeconds() / 2);
        }
        absentSeconds = 0;
        while (size > 0 && (starts[first] <= start - DELAY || size == starts.length)) {
            release();
        }
        last = (first + size++) % starts.length;
        starts[last] = start;
        slots[last] = slot;
        persons[last] = 0;
        covered[last] = 0;
        wrong[last] = false;
        return last;
    }

    private void release() {
        if (!wrong[first] && covered[first] >= baseline.slotSeconds() / 2) {
            baseline.learn(slots[first], persons[first] * (double) baseline.slotSeconds() / covered[first]);
        }
        first = (first + 1) % starts.length;
        size--;
    }

    /** All that waits, for {@link #restore}. */
    public byte[] state() {
        ByteBuffer bytes = ByteBuffer.allocate(9 + 21 * size);
        bytes.putInt(size).putInt(absentSeconds).put((byte) (absenceIsZero ? 1 : 0));
        for (int i = 0; i < size; i++) {
            int at = (first + i) % starts.length;
            bytes.putLong(starts[at]).putInt(slots[at]).putInt(persons[at]).putInt(covered[at]);
            bytes.put((byte) (wrong[at] ? 1 : 0));
        }
        return bytes.array();
    }

    /** Takes back what {@link #state} gave; one of another interval length is ignored. */
    public void restore(byte[] state) {
        ByteBuffer bytes = ByteBuffer.wrap(state);
        int waiting = bytes.getInt();
        if (waiting > starts.length) {
            return;
        }
        first = 0;
        size = waiting;
        last = waiting - 1;
        absentSeconds = bytes.getInt();
        absenceIsZero = bytes.get() == 1;
        for (int i = 0; i < waiting; i++) {
            starts[i] = bytes.getLong();
            slots[i] = bytes.getInt();
            persons[i] = bytes.getInt();
            covered[i] = bytes.getInt();
            wrong[i] = bytes.get() == 1;
        }
    }
}
