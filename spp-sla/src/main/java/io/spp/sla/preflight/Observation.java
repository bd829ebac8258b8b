package io.spp.sla.preflight;

import java.time.Instant;
import java.util.Objects;

/**
 * What one test saw.
 *
 * @param check the id of the check, {@code L4-tcp-443-s-1}
 * @param vantage from where
 * @param at when
 * @param outcome what came back
 * @param target what was tested, {@code 10.0.7.17:443}; empty for the machine itself
 * @param millis how long it took, 0 or more
 * @param seen what was read: addresses of a name, the offset of a clock, a measured value; empty if nothing
 */
public record Observation(
        String check, Vantage vantage, Instant at, Outcome outcome, String target, long millis, String seen) {

    /** What came back. */
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
        UNRESOLVED,
        /** A value of this machine was read. */
        MEASURED
    }

    public Observation {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(vantage, "vantage");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(seen, "seen");
        if (millis < 0) {
            throw new IllegalArgumentException("a test cannot take " + millis + " ms");
        }
    }
}
