package io.spp.drivers.receive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where the receiver listens and what it bears.
 *
 * @param address where; port 0 takes a free one
 * @param maxBodyBytes a body that is longer, as sent or decompressed, is answered 413
 * @param workers how many requests are worked on at once
 * @param retryAfter what a device is told when its payload cannot be made safe
 */
public record ReceiverSettings(InetSocketAddress address, int maxBodyBytes, int workers, Duration retryAfter) {

    public ReceiverSettings {
        if (maxBodyBytes < 1 || workers < 1 || retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("limits must be positive, retryAfter at least 1 s");
        }
    }

    /** On the loopback address: bodies of 4 MiB, 64 at once, try again after 30 s. */
    public static ReceiverSettings loopback(int port) {
        return at(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** The same limits on another address. */
    public static ReceiverSettings at(InetSocketAddress address) {
        return new ReceiverSettings(address, 4 << 20, 64, Duration.ofSeconds(30));
    }
}
