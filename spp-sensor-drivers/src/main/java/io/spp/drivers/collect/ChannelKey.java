package io.spp.drivers.collect;

import io.spp.core.driver.Signal;
import java.util.Locale;

/**
 * One channel of one device, as the signal log knows it.
 *
 * @param device the identity in upper case
 */
record ChannelKey(String driver, String device, String channel) {

    ChannelKey {
        device = device.toUpperCase(Locale.ROOT);
    }

    static ChannelKey of(String driver, Signal.Counting signal) {
        return new ChannelKey(driver, signal.device(), signal.channel());
    }
}
