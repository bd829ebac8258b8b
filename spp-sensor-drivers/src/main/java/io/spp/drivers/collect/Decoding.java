package io.spp.drivers.collect;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Sensor;
import io.spp.core.fleet.Site;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.journal.Refusal;
import io.spp.drivers.journal.Refusal.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fence around the code of drivers: whatever a driver throws becomes a reason. */
final class Decoding {

    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

    private final DriverCatalog drivers;

    Decoding(DriverCatalog drivers) {
        this.drivers = drivers;
    }

    /** A payload without what must not be kept, or why the driver cannot tell what that is. */
    Redacted redact(String driver, Payload payload) {
        Optional<SensorDriverProvider> provider = drivers.provider(driver);
        if (provider.isEmpty()) {
            return new Redacted(payload, Optional.of(Refusals.of(Reason.UNREDACTED, "unknown-driver", driver)));
        }
        try {
            return new Redacted(provider.get().redact(payload), Optional.empty());
        } catch (MalformedPayloadException e) {
            return new Redacted(payload, Optional.of(new Refusal(Reason.UNREDACTED, e.reason())));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Redacted(payload, Optional.of(bug(driver, e)));
        }
    }

    /** The signals of a payload, sorted; a payload that cannot be decoded has one refusal and nothing else. */
    Sorting read(Fleet fleet, Envelope envelope, Instant arrivedAt) {
        Payload payload = envelope.payload();
        Sorting sorting = new Sorting(fleet, envelope, "", arrivedAt);
        Optional<SensorDriverProvider> provider = drivers.provider(envelope.driver());
        if (provider.isEmpty()) {
            Refusal refusal = Refusals.of(Reason.MALFORMED, "unknown-driver", envelope.driver());
            sorting.refusals.put("MALFORMED", refusal);
            return sorting;
        }
        try {
            String device = identity(fleet, provider.get(), envelope);
            Sorting sorted = new Sorting(fleet, envelope, device, arrivedAt);
            sorted.sort(provider.get().decode(payload, context(fleet, sorted.sensor(), provider.get())));
            return sorted;
        } catch (MalformedPayloadException e) {
            sorting.refusals.put("MALFORMED", new Refusal(Reason.MALFORMED, e.reason()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            sorting.refusals.put("DRIVER_BUG", bug(envelope.driver(), e));
        }
        return sorting;
    }

    /** The device that the message names, or that it names by the settings of the very sensor that this is. */
    private static String identity(Fleet fleet, SensorDriverProvider provider, Envelope envelope)
            throws MalformedPayloadException {
        Payload payload = envelope.payload();
        String device = provider.identify(payload);
        if (!device.isEmpty()
                || !envelope.sensor().isEmpty()
                || payload.sensorInPath().isPresent()) {
            return device;
        }
        Map<Map<String, String>, String> named = new HashMap<>();
        for (Site site : fleet.sites()) {
            for (Sensor sensor : site.sensors()) {
                if (sensor.driver().equals(provider.driverId())) {
                    Map<String, String> known = sensor.settings();
                    if (!named.containsKey(known)) {
                        named.put(known, provider.identify(payload, settings(sensor, provider)));
                    }
                    if (sensor.device().equalsIgnoreCase(named.getOrDefault(known, ""))) {
                        return sensor.device();
                    }
                }
            }
        }
        return named.values().stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static DecodeContext context(Fleet fleet, Optional<Sensor> sensor, SensorDriverProvider provider) {
        return sensor.isEmpty()
                ? DecodeContext.empty()
                : new DecodeContext(Optional.of(fleet.zoneOf(sensor.get())), settings(sensor.get(), provider));
    }

    /** The sensor's settings that the driver knows; none where one of them is wrong. */
    private static DriverSettings settings(Sensor sensor, SensorDriverProvider provider) {
        Map<String, String> known = new HashMap<>(sensor.settings());
        known.keySet().retainAll(provider.settings().stream().map(Setting::key).toList());
        try {
            return DriverSettings.of(provider.settings(), known);
        } catch (InvalidConfigurationException e) {
            return DriverSettings.none();
        }
    }

    private static Refusal bug(String driver, Throwable thrown) {
        LOG.error("driver {} failed", driver, thrown);
        return Refusals.of(
                Reason.DRIVER_BUG, "driver-bug", driver, thrown.getClass().getSimpleName());
    }

    /**
     * What a driver made of a payload before it is written anywhere.
     *
     * @param refusal why it is as it came
     */
    record Redacted(Payload payload, Optional<Refusal> refusal) {}
}
