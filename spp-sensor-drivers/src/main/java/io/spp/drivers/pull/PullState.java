package io.spp.drivers.pull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one sensor was read and when it is to be asked next.
 *
 * @param readUpTo everything before was read, but for what the grace period leaves open
 * @param next when it is asked next
 * @param failures how many calls failed in a row
 * @param range how long a range it is asked for at most
 * @param nextHealth when it is asked next how it is
 */
record PullState(Instant readUpTo, Instant next, int failures, Duration range, Instant nextHealth) {

    /** What survives a restart: how far it was read, and the pause after a refused password. */
    String toText() {
        return readUpTo + " " + next;
    }

    /** What was saved; empty if it cannot be read, so that reading starts as if nothing had been saved. */
    static Optional<PullState> parse(String text) {
        String[] parts = text.split(" ");
        try {
            Instant readUpTo = Instant.parse(parts[0]);
            Instant next = parts.length > 1 ? Instant.parse(parts[1]) : Instant.EPOCH;
            return Optional.of(new PullState(readUpTo, next, 0, PullPlan.LONGEST_RANGE, Instant.EPOCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
