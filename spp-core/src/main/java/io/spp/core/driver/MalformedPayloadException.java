package io.spp.core.driver;

import io.spp.core.text.BilingualText;
import java.io.IOException;

/** A payload cannot be decoded; it goes to quarantine with this reason and can be replayed after a fix. */
public final class MalformedPayloadException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient BilingualText reason;

    /**
     * @param reason names the place in the message, the value and what was expected; no personal data, no secret
     */
    public MalformedPayloadException(BilingualText reason) {
        super(reason.en());
        this.reason = reason;
    }

    /**
     * @param reason names the place in the message, the value and what was expected
     * @param cause the parser's exception
     */
    public MalformedPayloadException(BilingualText reason, Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
    }

    /** Why it cannot be decoded. */
    public BilingualText reason() {
        return reason;
    }
}
