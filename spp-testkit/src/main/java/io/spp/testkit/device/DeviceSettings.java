package io.spp.testkit.device;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every simulated device has, whatever its vendor.
 *
 * @param sensor its id in the site file
 * @param identity an upper-case MAC with colons
 * @param start when it was switched on, at the start of an interval; its first package begins then
 * @param zone the zone of its local times
 * @param channels the vendor's number of each counting line, to the line of the traffic that walks under it
 * @param interval the length of a counted interval, whole minutes that divide a day
 * @param perPackage how many intervals it pushes at once
 * @param retry what it does with a package that is not acknowledged
 * @param faults what goes wrong with it
 */
public record DeviceSettings(
        String sensor,
        String identity,
        Instant start,
        ZoneId zone,
        Map<String, String> channels,
        Duration interval,
        int perPackage,
        Retry retry,
        List<Fault> faults) {

    /** What a device does with a package that was not acknowledged with 2xx. */
    public enum Retry {
        /** Keeps it and sends it again, before younger ones. */
        BUFFER,
        /** Forgets it, as a Xovis agent in mode DROP. */
        DROP
    }

    public DeviceSettings {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        faults = List.copyOf(faults);
        if (!identity.matches("([0-9A-F]{2}:){5}[0-9A-F]{2}")) {
            throw new IllegalArgumentException("identity must be an upper-case MAC with colons: " + identity);
        }
        if (channels.isEmpty() || !channels.keySet().stream().allMatch(channel -> channel.matches("[0-9]{1,9}"))) {
            throw new IllegalArgumentException(
                    "sensor " + sensor + " needs channels with numbers: " + channels.keySet());
        }
        if (Set.copyOf(channels.values()).size() < channels.size()) {
            throw new IllegalArgumentException("two channels of sensor " + sensor + " count one line: " + channels);
        }
        long minutes = interval.toMinutes();
        if (minutes < 1 || !interval.equals(Duration.ofMinutes(minutes)) || 24 * 60 % minutes != 0) {
            throw new IllegalArgumentException("interval must be whole minutes that divide a day: " + interval);
        }
        if (perPackage < 1 || perPackage > 24 * 60) {
            throw new IllegalArgumentException("intervals in a package must be 1 to 1440: " + perPackage);
        }
        if (start.getNano() != 0 || start.getEpochSecond() % interval.toSeconds() != 0) {
            throw new IllegalArgumentException("start must be where an interval starts: " + start);
        }
    }

    /** The time that one package covers. */
    public Duration packageLength() {
        return interval.multipliedBy(perPackage);
    }

    /**
     * Settings to fill in.
     *
     * @param sensor its id in the site file
     * @param identity an upper-case MAC with colons
     * @param start when it was switched on, at the start of an interval
     */
    public static Builder builder(String sensor, String identity, Instant start) {
        return new Builder(sensor, identity, start);
    }

    boolean has(Class<? extends Fault> kind, Instant now) {
        for (Fault fault : faults) {
            if (kind.isInstance(fault) && fault.range().contains(now)) {
                return true;
            }
        }
        return false;
    }

    /** Everything has a default but the channels. */
    public static final class Builder {

        private final String sensor;
        private final String identity;
        private final Instant start;
        private final Map<String, String> channels = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private ZoneId zone = ZoneId.of("UTC");
        private Duration interval = Duration.ofMinutes(1);
        private int perPackage = 15;
        private Retry retry = Retry.BUFFER;

        private Builder(String sensor, String identity, Instant start) {
            this.sensor = sensor;
            this.identity = identity;
            this.start = start;
        }

        /** The zone of its local times; UTC by default. */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /** Adds a counting line by the vendor's number; at least one is needed. */
        public Builder channel(String number, String line) {
            channels.put(number, line);
            return this;
        }

        /** The length of a counted interval; one minute by default. */
        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        /** How many intervals it pushes at once; 15 by default. */
        public Builder perPackage(int intervals) {
            this.perPackage = intervals;
            return this;
        }

        /** What it does with a package that is not acknowledged; keeps it by default. */
        public Builder retry(Retry retry) {
            this.retry = retry;
            return this;
        }

        /** Lets something go wrong. */
        public Builder fault(Fault fault) {
            faults.add(fault);
            return this;
        }

        /**
         * The settings.
         *
         * @throws IllegalArgumentException if one of them is outside what the record allows
         */
        public DeviceSettings build() {
            return new DeviceSettings(sensor, identity, start, zone, channels, interval, perPackage, retry, faults);
        }
    }
}
