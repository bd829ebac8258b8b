package io.spp.core.fleet;

/**
 * What a channel counts at some moment, with everything that is needed to turn its signals into counts of a line.
 *
 * @param site where
 * @param line which line
 * @param sensor the sensor that counts it
 * @param channel the channel, which says the direction
 */
public record Mapping(Site site, Line line, Sensor sensor, Channel channel) {}
