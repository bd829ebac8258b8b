package io.spp.core.figure.flow;

/**
 * Which crossings count, and how much.
 *
 * @param in what one person who comes in counts, 0 or more
 * @param out what one person who goes out counts, 0 or more
 */
public record Way(double in, double out) {

    /** Who comes in. */
    public static final Way IN = new Way(1, 0);

    /** Who goes out. */
    public static final Way OUT = new Way(0, 1);

    /** Half the sum of both. */
    public static final Way MEAN = new Way(0.5, 0.5);

    /** Everybody, either way. */
    public static final Way BOTH = new Way(1, 1);

    public Way {
        if (!(in >= 0 && out >= 0 && in + out > 0)) {
            throw new IllegalArgumentException("no way: " + in + ", " + out);
        }
    }

    /** What of a time that may differ by direction counts as known. */
    double time(double knownIn, double knownOut) {
        return (in * knownIn + out * knownOut) / (in + out);
    }
}
