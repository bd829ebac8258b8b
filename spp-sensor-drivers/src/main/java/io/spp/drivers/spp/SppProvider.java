package io.spp.drivers.spp;

import com.google.auto.service.AutoService;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The SPP push format, version 1, for makers of sensors who need no driver of their own: a numbered JSON message with intervals, readings of
 * counters, crossings and status. Described in {@code docs/push-format.md}; schema: {@code io/spp/drivers/spp/push.schema.json} in this jar.
 *
 * <p>A 2xx acknowledges the message and everything in it; without one the device sends it again. Times have offsets. A member that the
 * format does not name is removed before anything is kept.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class SppProvider implements SensorDriverProvider {

    private static final String VERSION = "1";

    private static final Set<String> MEMBERS =
            Set.of("spp", "device", "sequence", "sentAt", "status", "intervals", "counters", "crossings");

    /** Used by the service loader. */
    public SppProvider() {}

    @Override
    public String driverId() {
        return "spp";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    /** Removes what the format does not name. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        return message(payload).keeping(MEMBERS, payload);
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return device(message(payload));
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        JsonPlace message = message(payload);
        return new SppMessage(message, device(message), payload.receivedAt()).signals();
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return SensorDriver.PushOnly.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        return new SensorDriver.PushOnly();
    }

    private static JsonPlace message(Payload payload) throws MalformedPayloadException {
        JsonPlace message = JsonPlace.read(payload);
        Optional<JsonPlace> version = message.find("spp");
        if (version.isEmpty()) {
            throw Malformed.of("spp-unknown");
        }
        if (!version.get().text().equals(VERSION)) {
            throw Malformed.of("spp-version", version.get().text(), VERSION);
        }
        return message;
    }

    private static String device(JsonPlace message) throws MalformedPayloadException {
        Optional<JsonPlace> device = message.find("device");
        return device.isPresent() ? DeviceIdentity.ofSerial(device.get().text()) : "";
    }
}
