package io.spp.core.notice;

import java.io.IOException;

/** The channel refuses this recipient for good; other messages are not affected. */
public final class RejectedRecipientException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names the recipient and the channel's answer
     * @param cause the channel's own exception
     */
    public RejectedRecipientException(String message, Throwable cause) {
        super(message, cause);
    }
}
