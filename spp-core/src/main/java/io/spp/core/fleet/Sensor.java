package io.spp.core.fleet;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A counting device at a site.
 *
 * @param site the id of its site
 * @param id unique in the fleet on any day
 * @param driver the id of the driver that understands it
 * @param device the identity it prints, as {@code decode} shows it; upper and lower case are the same
 * @param model the vendor's name of the model; absent where unknown
 * @param address where it is reached; absent for a sensor that only pushes
 * @param zone the zone of the device's local times; absent where it is the site's
 * @param settings what the driver is told, by key; a nested JSON value is kept as its text
 * @param secrets the settings that are fetched when needed
 * @param channels which channel counts which line, each channel once; when a mapping changes, the sensor stands in the fleet again for the later days
 * @param supplier who supplied the sensor; UNKNOWN where the file says nothing
 * @param installer who mounted it; UNKNOWN where the file says nothing
 * @param validity the days on which it counts at this site
 */
public record Sensor(
        String site,
        String id,
        String driver,
        String device,
        Optional<String> model,
        Optional<String> address,
        Optional<ZoneId> zone,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        List<Channel> channels,
        Origin supplier,
        Origin installer,
        Validity validity) {

    /** By whom a sensor was supplied or mounted; decides who answers for its faults (decision tables, F rows). */
    public enum Origin {
        /** The client. */
        CLIENT,
        /** Somebody else. */
        OTHER,
        /** The vendor's centre that has a contract with the client. */
        VC,
        /** The provider of the support. */
        EXECUTOR,
        /** Nobody knows. */
        UNKNOWN
    }

    public Sensor {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(installer, "installer");
        Objects.requireNonNull(validity, "validity");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        channels = List.copyOf(channels);
    }

    /**
     * All settings as the driver gets them, secrets fetched.
     *
     * @throws io.spp.core.text.InvalidConfigurationException if a secret is not where it should be
     * @throws IOException if the file of a secret cannot be read
     */
    public Map<String, String> resolvedSettings(SecretLookup lookup) throws IOException {
        Map<String, String> resolved = new LinkedHashMap<>(settings);
        for (Map.Entry<String, Secret> secret : secrets.entrySet()) {
            resolved.put(secret.getKey(), secret.getValue().resolve(lookup));
        }
        return resolved;
    }

    static Builder builder(String site, String id, String driver, String device) {
        return new Builder(site, id, driver, device);
    }

    /** Describes a sensor; what is not said is unknown or has the default. */
    public static final class Builder {

        private final String site;
        private final String id;
        private final String driver;
        private final String device;
        private Optional<String> model = Optional.empty();
        private Optional<String> address = Optional.empty();
        private Optional<ZoneId> zone = Optional.empty();
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final Map<String, Secret> secrets = new LinkedHashMap<>();
        private final List<Channel> channels = new ArrayList<>();
        private Origin supplier = Origin.UNKNOWN;
        private Origin installer = Origin.UNKNOWN;
        private Validity validity = Validity.ALWAYS;

        private Builder(String site, String id, String driver, String device) {
            this.site = site;
            this.id = id;
            this.driver = driver;
            this.device = device;
        }

        /** A channel that counts a line of the same site, both directions the right way round. */
        public Builder channel(String channel, String line) {
            return channel(Channel.of(channel, line));
        }

        /** A channel that counts a line of the same site. */
        public Builder channel(Channel channel) {
            channels.add(channel);
            return this;
        }

        /** The vendor's name of the model. */
        public Builder model(String name) {
            this.model = Optional.of(name);
            return this;
        }

        /** Where it is reached: a URL, or host and port. */
        public Builder address(String urlOrHost) {
            this.address = Optional.of(urlOrHost);
            return this;
        }

        /** The zone of the device's local times, where it is not the site's. */
        public Builder zone(ZoneId deviceZone) {
            this.zone = Optional.of(deviceZone);
            return this;
        }

        /** A setting of the driver. */
        public Builder setting(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** A secret setting of the driver. */
        public Builder secret(String key, Secret secret) {
            secrets.put(key, secret);
            return this;
        }

        /** Who supplied it. */
        public Builder supplier(Origin by) {
            this.supplier = by;
            return this;
        }

        /** Who mounted it. */
        public Builder installer(Origin by) {
            this.installer = by;
            return this;
        }

        /** The days on which it counts at this site. */
        public Builder valid(Validity days) {
            this.validity = days;
            return this;
        }

        Sensor build() {
            return new Sensor(
                    site, id, driver, device, model, address, zone, settings, secrets, channels, supplier, installer,
                    validity);
        }
    }
}
