package io.spp.drivers.receive;

import io.spp.core.driver.Payload;
import java.io.IOException;

/** Takes what the receiver received; called by several threads at once. */
@FunctionalInterface
public interface PayloadSink {

    /**
     * Makes a payload safe. The device gets its 2xx when this returns.
     *
     * @param driver the driver's id, one of those the receiver was given
     * @param payload as it came, decompressed
     * @throws IOException if it is not safe: the device gets 503 and tries again later
     */
    void accept(String driver, Payload payload) throws IOException;
}
