package io.spp.core.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * A message and how far it has come.
 *
 * @param notification the message
 * @param state how far
 * @param attempts how often sending was tried
 * @param nextAttempt when to try next, while it waits
 * @param finishedAt when it was sent or given up
 * @param lastError why the last attempt failed; empty if none did
 */
public record OutboxEntry(
        Notification notification,
        State state,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<Instant> finishedAt,
        String lastError) {

    /** How far a message has come. */
    public enum State {
        /** It waits for its first or next attempt. */
        WAITING,
        /** Its channel took it. */
        SENT,
        /** It was given up after the last attempt. */
        ABANDONED
    }
}
