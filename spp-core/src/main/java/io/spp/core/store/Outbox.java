package io.spp.core.store;

import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Messages that must go out exactly once: written before sending, marked after. Once sent or given up a message changes no more. Times are
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

    /** Marks a message as sent. */
    void sent(String key, Instant at) throws IOException;

    /** Notes a failed attempt and when to try again. */
    void failed(String key, Instant at, String error, Instant retryAt) throws IOException;

    /** Gives a message up after its last attempt; it stays visible. */
    void abandoned(String key, Instant at, String error) throws IOException;

    /** All messages in the order in which they were written. */
    List<OutboxEntry> entries() throws IOException;
}
