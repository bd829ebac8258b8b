package io.spp.drivers.journal;

import io.spp.core.text.BilingualText;
import java.util.Objects;

/**
 * Why a payload, or something in it, could not be used.
 *
 * @param reason the kind of reason
 * @param detail the place, the value and what would be right
 */
public record Refusal(Reason reason, BilingualText detail) {

    /** Kinds of reasons. */
    public enum Reason {
        /** The driver cannot tell what to redact: the body is kept as it came. */
        UNREDACTED,
        /** The driver cannot decode it. */
        MALFORMED,
        /** The driver failed. */
        DRIVER_BUG,
        /** No sensor of the fleet has this identity. */
        UNKNOWN_DEVICE,
        /** The sensor is known and the channel is mapped to no line; its signals are kept all the same. Noted once a day. */
        UNKNOWN_CHANNEL,
        /** A time lies before 2000 or more than 10 minutes after the arrival, or an interval has no whole seconds. */
        IMPLAUSIBLE_TIME,
        /** A count has no time of its own. */
        WITHOUT_TIME,
        /** A count has no direction and the channel is mapped without one. Noted once a day. */
        WITHOUT_DIRECTION
    }

    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
