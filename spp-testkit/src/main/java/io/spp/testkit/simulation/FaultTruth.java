package io.spp.testkit.simulation;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;

/**
 * What a fault did to a line.
 *
 * @param kind the kind, as {@link io.spp.testkit.device.Fault#kind()} says it
 * @param sensor the faulty sensor
 * @param line the line
 * @param range when, as far as it was simulated
 * @param intervals the intervals that it touches
 * @param acknowledged how many of them were delivered and acknowledged
 * @param truth the persons who really crossed meanwhile
 * @param sent the persons in the acknowledged ones, as the device told them
 * @param lost the persons who crossed and were not told, summed over the intervals that are short of persons
 * @param invented the persons who were told and did not cross, summed over the intervals that have too many
 */
public record FaultTruth(
        String kind,
        String sensor,
        String line,
        TimeRange range,
        int intervals,
        int acknowledged,
        Tally truth,
        Tally sent,
        Tally lost,
        Tally invented) {}
