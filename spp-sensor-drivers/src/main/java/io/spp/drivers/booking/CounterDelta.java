package io.spp.drivers.booking;

/**
 * How many crossed between two readings of a counter that only grows.
 *
 * @param persons at least so many
 * @param whole whether that is all: after a reset nobody knows what was counted before it
 */
record CounterDelta(long persons, boolean whole) {

    private static final long BITS_16 = 1L << 16;
    private static final long BITS_32 = 1L << 32;

    /**
     * A counter that fell has wrapped at 16 or 32 bits if it stood in the last tenth before and stands in the first tenth now; else it was
     * reset and counts from zero.
     */
    static CounterDelta between(long before, long now) {
        if (now >= before) {
            return new CounterDelta(now - before, true);
        }
        for (long size : new long[] {BITS_16, BITS_32}) {
            if (before < size && before >= size - size / 10 && now < size / 10) {
                return new CounterDelta(size - before + now, true);
            }
        }
        return new CounterDelta(now, false);
    }
}
