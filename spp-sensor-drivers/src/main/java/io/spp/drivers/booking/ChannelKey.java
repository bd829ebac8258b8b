package io.spp.drivers.booking;

import java.util.Locale;

/**
 * One channel of one device, as the signal log knows it.
 *
 * @param driver the driver's id
 * @param device the identity in upper case
 * @param channel the channel
 */
public record ChannelKey(String driver, String device, String channel) {

    public ChannelKey {
        device = device.toUpperCase(Locale.ROOT);
    }
}
