package io.spp.testkit.device;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One stream of messages of a device, in one of its vendor's formats. */
interface Agent {

    /** How often a message is due. */
    Duration period();

    /** Whether its messages carry counts; those without are not kept when they cannot be sent. */
    boolean counts();

    String contentType();

    byte[] render(Parcel parcel);

    /**
     * What a message is about.
     *
     * @param number the number of the message, from 1
     * @param stamps the time it covers, by the device's clock
     * @param sentAt when it is sent, by the device's clock
     * @param channels what was counted
     */
    record Parcel(long number, TimeRange stamps, Instant sentAt, List<Readings> channels) {}
}
