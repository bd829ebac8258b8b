package io.spp.core.driver;

/** Why talking to a device failed; travels as evidence to the question who is at fault. */
public enum FaultKind {
    /** Nothing listens, or the network does not lead there. */
    UNREACHABLE,
    /** No answer within the timeout. */
    TIMEOUT,
    /** The device refuses our credentials. */
    AUTHENTICATION,
    /** The device answers that it cannot. */
    REFUSED,
    /** The answer is not what the protocol says. */
    PROTOCOL,
    /** The driver itself failed. */
    DRIVER_BUG
}
