package io.spp.core.notice;

import java.io.IOException;

/** Carries messages to people, for instance over SMTP. Called by one thread at a time; may block up to its own timeout. */
public interface NotificationChannel extends AutoCloseable {

    /** The name that notifications carry, such as {@code email}. */
    String name();

    /**
     * Hands the message over.
     *
     * @throws RejectedRecipientException if this recipient can never be reached, so that trying again is useless
     * @throws IOException if it failed and may succeed later
     */
    void send(Notification notification) throws IOException;

    /** Frees what it holds; may be called twice. */
    @Override
    void close();
}
