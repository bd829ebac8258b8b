package io.spp.core.count;

/**
 * Persons who crossed a line in one interval, by direction. A direction that was not counted is unknown, never zero.
 *
 * @param in persons who entered, at least 0, or {@link #UNKNOWN}
 * @param out persons who left, at least 0, or {@link #UNKNOWN}
 */
public record Tally(int in, int out) {

    /** Stands for a direction that was not counted. */
    public static final int UNKNOWN = -1;

    public Tally {
        if (in < UNKNOWN || out < UNKNOWN) {
            throw new IllegalArgumentException("persons cannot be negative: in " + in + ", out " + out);
        }
        if (in == UNKNOWN && out == UNKNOWN) {
            throw new IllegalArgumentException("at least one direction must be counted");
        }
    }

    /** Both directions counted. */
    public static Tally of(int in, int out) {
        return new Tally(in, out);
    }

    /** Only entering was counted. */
    public static Tally entered(int in) {
        return new Tally(in, UNKNOWN);
    }

    /** Only leaving was counted. */
    public static Tally left(int out) {
        return new Tally(UNKNOWN, out);
    }

    /** Whether entering was counted. */
    public boolean hasIn() {
        return in != UNKNOWN;
    }

    /** Whether leaving was counted. */
    public boolean hasOut() {
        return out != UNKNOWN;
    }

    /** The same persons seen from the other side of the door. */
    public Tally inverted() {
        return new Tally(out, in);
    }

    /** Both together; a direction is known where at least one of the two knows it. */
    public Tally plus(Tally other) {
        return new Tally(sum(in, other.in), sum(out, other.out));
    }

    /** Persons in either direction, as far as counted. */
    public int crossings() {
        return Math.max(in, 0) + Math.max(out, 0);
    }

    private static int sum(int a, int b) {
        return a == UNKNOWN ? b : b == UNKNOWN ? a : Math.addExact(a, b);
    }
}
