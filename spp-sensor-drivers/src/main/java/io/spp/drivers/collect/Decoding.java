package io.spp.drivers.collect;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Sensor;
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
            String device = provider.get().identify(payload);
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

    private static DecodeContext context(Fleet fleet, Optional<Sensor> sensor, SensorDriverProvider provider) {
        if (sensor.isEmpty()) {
            return DecodeContext.empty();
        }
        Map<String, String> known = new HashMap<>(sensor.get().settings());
        known.keySet().retainAll(provider.settings().stream().map(Setting::key).toList());
        try {
            DriverSettings settings = DriverSettings.of(provider.settings(), known);
            return new DecodeContext(Optional.of(fleet.zoneOf(sensor.get())), settings);
        } catch (InvalidConfigurationException e) {
            return DecodeContext.in(fleet.zoneOf(sensor.get()));
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
