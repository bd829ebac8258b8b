package io.spp.core.driver;

import java.io.IOException;
import java.util.Objects;

/** Talking to a device failed, and the driver knows in which way. */
public final class SensorException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;

    /**
     * @param kind in which way
     * @param message names the request and the answer; no secret
     */
    public SensorException(FaultKind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * @param kind in which way
     * @param message names the request and the answer; no secret
     * @param cause what the network threw
     */
    public SensorException(FaultKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** In which way it failed. */
    public FaultKind kind() {
        return kind;
    }
}
