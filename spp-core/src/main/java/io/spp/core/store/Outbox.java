package io.spp.core.store;

import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Messages that must go out exactly once: written before sending, claimed for it, marked after. Once sent or given up a message changes no more. Times are
 * kept to the millisecond; a key that is not there is refused with an {@link IllegalArgumentException}.
 */
public interface Outbox {

    /**
     * Writes messages in one transaction; one whose key is there already is ignored.
     *
     * @return those that were new
     */
    List<Notification> put(Collection<Notification> notifications, Instant now) throws IOException;

    /** Messages to be sent now, oldest first. */
    List<OutboxEntry> due(Instant now, int limit) throws IOException;

    /**
     * Takes a due message for oneself right before it is sent: until the claim expires it is due for nobody, so that of several senders one
     * sends it, and after a crash another does.
     *
     * @param until later than {@code now}; more than sending takes
     * @return whether it was due, so that the caller is the one to send it
     */
    boolean claim(String key, Instant now, Instant until) throws IOException;

    /** Marks a message as sent. */
    void sent(String key, Instant at) throws IOException;

    /** Notes a failed attempt and when to try again. */
    void failed(String key, Instant at, String error, Instant retryAt) throws IOException;

    /** Gives a message up after its last attempt; it stays visible. */
    void abandoned(String key, Instant at, String error) throws IOException;

    /** All messages in the order in which they were written. */
    List<OutboxEntry> entries() throws IOException;
}
