package io.spp.core.fleet;

import java.util.Objects;
import java.util.Optional;

/**
 * Says which line one channel of a sensor counts.
 *
 * @param id the channel as {@code decode} prints it: a logic id, register, line number, or {@code 0}
 * @param line the id of a line of the sensor's site
 * @param invert whether the sensor's forward is the line's out; false by default
 * @param direction the only direction this channel carries; absent where it carries both
 * @param validity the days on which this mapping holds
 */
public record Channel(String id, String line, boolean invert, Optional<Direction> direction, Validity validity) {

    /** One of the two ways over a line. */
    public enum Direction {
        /** Into the site. */
        IN,
        /** Out of the site. */
        OUT
    }

    public Channel {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(validity, "validity");
    }

    /** A channel that carries both directions the right way round. */
    public static Channel of(String id, String line) {
        return new Channel(id, line, false, Optional.empty(), Validity.ALWAYS);
    }

    /** The same channel with in and out exchanged. */
    public Channel inverted() {
        return new Channel(id, line, !invert, direction, validity);
    }

    /** The same channel, carrying one direction. */
    public Channel only(Direction one) {
        return new Channel(id, line, invert, Optional.of(one), validity);
    }

    /** The same channel in other days. */
    public Channel valid(Validity days) {
        return new Channel(id, line, invert, direction, days);
    }
}
