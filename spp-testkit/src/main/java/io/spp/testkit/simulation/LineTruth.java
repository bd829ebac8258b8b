package io.spp.testkit.simulation;

import io.spp.core.count.Tally;
import java.time.Duration;

/**
 * What really happened on a line and what was delivered of it.
 *
 * @param line the line
 * @param sensor the sensor that counts it
 * @param interval the length of its intervals
 * @param intervals how many there are in the range
 * @param acknowledged how many of them were delivered and acknowledged
 * @param truth the persons who really crossed
 * @param sent the persons in the acknowledged intervals, as the device told them
 */
public record LineTruth(
        String line, String sensor, Duration interval, int intervals, int acknowledged, Tally truth, Tally sent) {}
