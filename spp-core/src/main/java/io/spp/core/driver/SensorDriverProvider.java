package io.spp.core.driver;

import java.util.List;

/**
 * One vendor's protocol. Found with {@link java.util.ServiceLoader}: name the class in {@code META-INF/services} and, in a named module,
 * in {@code provides}. Needs a public constructor without arguments, keeps no state, may be called by any thread at any time.
 *
 * <p>{@link #redact}, {@link #identify} and {@link #decode} are pure functions: same arguments, same result, no clock, no I/O, at most
 * 1 s per MB. They must bear any bytes; what they cannot read is a {@link MalformedPayloadException}.
 */
public interface SensorDriverProvider {

    /** The id in site files and push addresses: lower case letters, digits, hyphens. */
    String driverId();

    /** The generation it was built against: {@code return SpiVersion.CURRENT;}. */
    int spiVersion();

    /** Every key it understands; empty if none. */
    List<Setting> settings();

    /**
     * Removes what must not be kept: images, faces, tracks, identifiers of persons. Comes first, before anything is written.
     *
     * @throws MalformedPayloadException if the payload is not of this protocol, so that it cannot be told what to remove
     */
    Payload redact(Payload payload) throws MalformedPayloadException;

    /**
     * The device that the message says it comes from: an upper-case MAC with colons where one is printed, else the serial as printed, else
     * the empty string.
     */
    String identify(Payload payload) throws MalformedPayloadException;

    /**
     * The same for a protocol whose settings say where a message names its device: asked with the settings of each sensor in turn, where the
     * message alone names none and came to no sensor's address.
     */
    default String identify(Payload payload, DriverSettings settings) throws MalformedPayloadException {
        return identify(payload);
    }

    /** What the message says, in its order; empty for a message that says nothing about counts or device. Absent is unknown, never 0. */
    List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException;

    /**
     * The class of the drivers that {@link #open} makes for an address and default settings; the interfaces of {@link SensorDriver} that it
     * implements are its abilities. Other settings, or no address, may give a driver with fewer.
     */
    Class<? extends SensorDriver> driverType();

    /**
     * Makes the driver of one sensor. Returns at once and talks to nobody.
     *
     * @throws io.spp.core.text.InvalidConfigurationException if the address or a setting is wrong
     */
    SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context);
}
