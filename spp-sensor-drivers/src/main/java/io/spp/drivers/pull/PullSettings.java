package io.spp.drivers.pull;

import java.time.Duration;

/**
 * How sensors are asked. A sensor is asked as often as the shortest interval of its lines ends.
 *
 * @param shortestPeriod between two calls of one sensor, at least
 * @param longestPeriod between two calls of one sensor, at most
 * @param grace intervals that ended within this time are asked for again, since devices correct them
 * @param firstLook how far back a sensor is asked that was never asked before
 * @param timeout for one call of a driver
 * @param parallel how many sensors are asked at once
 * @param health between two questions how a sensor is
 * @param longestPause between two calls of a sensor that does not answer; the first pause is the period, each next one twice as long
 * @param locked before a sensor is asked again that refused user and password, so that its account is not locked
 */
public record PullSettings(
        Duration shortestPeriod,
        Duration longestPeriod,
        Duration grace,
        Duration firstLook,
        Duration timeout,
        int parallel,
        Duration health,
        Duration longestPause,
        Duration locked) {

    /**
     * Each 1 to 15 minutes, 15 minutes of grace, 7 days at first, 30 s per call, 16 at once, health each 15 minutes, pauses up to 15
     * minutes, an hour after a refused password.
     */
    public static final PullSettings DEFAULT = new PullSettings(
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofDays(7),
            Duration.ofSeconds(30),
            16,
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    public PullSettings {
        if (shortestPeriod.toSeconds() < 1 || longestPeriod.compareTo(shortestPeriod) < 0) {
            throw new IllegalArgumentException(
                    "periods must be at least 1 s, the longest not shorter: " + shortestPeriod + ", " + longestPeriod);
        }
        if (grace.isNegative() || grace.compareTo(PullPlan.SHORTEST_RANGE.dividedBy(2)) > 0) {
            throw new IllegalArgumentException("grace must be 0 up to 1 hour: " + grace);
        }
        if (timeout.toMillis() < 1 || parallel < 1 || firstLook.isNegative() || health.toSeconds() < 1) {
            throw new IllegalArgumentException("timeout, parallel and health must be positive, firstLook not negative");
        }
        if (longestPause.compareTo(shortestPeriod) < 0 || locked.compareTo(shortestPeriod) < 0) {
            throw new IllegalArgumentException("pauses must not be shorter than the shortest period");
        }
    }
}
