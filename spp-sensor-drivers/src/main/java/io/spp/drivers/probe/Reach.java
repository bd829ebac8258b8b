package io.spp.drivers.probe;

import java.util.Objects;

/**
 * What a test brought back.
 *
 * @param outcome how it ended
 * @param millis how long it took
 * @param seen what was read: the addresses of a name, how far a clock is off; empty if nothing
 */
public record Reach(Outcome outcome, long millis, String seen) {

    /** How a test ended. */
    public enum Outcome {
        /** The connection was accepted, or the time server answered. */
        ACCEPTED,
        /** It was refused: the address is there, the port is not open. */
        REFUSED,
        /** Nothing came back in time. */
        SILENT,
        /** There is no way to the address. */
        UNREACHABLE,
        /** The name has no address. */
        UNRESOLVED
    }

    public Reach {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(seen, "seen");
    }

    Reach saying(String text) {
        return new Reach(outcome, millis, text);
    }
}
