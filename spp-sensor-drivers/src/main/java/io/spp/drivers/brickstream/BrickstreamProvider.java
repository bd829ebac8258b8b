package io.spp.drivers.brickstream;

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
import java.util.List;
import java.util.Optional;

/**
 * Brickstream sensors that push: every count of every object of every report is an interval; the channel is the object's id.
 *
 * <p>{@code UnixStartTime} says when; where it is absent (version 1) it is the local time with the printed offset, or with the rules of the
 * device's zone where one is configured that fits that offset, which is right for old reports beyond a clock change too.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class BrickstreamProvider implements SensorDriverProvider {

    /** Used by the service loader. */
    public BrickstreamProvider() {}

    @Override
    public String driverId() {
        return "brickstream";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    /** The messages carry nothing about persons but counts. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        if (RegistrationForm.in(payload).isEmpty()) {
            MetricsReader.check(payload);
        }
        return payload;
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        Optional<RegistrationForm> form = RegistrationForm.in(payload);
        return form.isPresent()
                ? form.get().device()
                : MetricsReader.read(payload).device();
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        Optional<RegistrationForm> form = RegistrationForm.in(payload);
        return form.isPresent()
                ? List.of(new Signal.Alive(form.get().device(), payload.receivedAt()))
                : new Reports(MetricsReader.read(payload), payload.receivedAt(), context.zone()).signals();
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return SensorDriver.PushOnly.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        return new SensorDriver.PushOnly();
    }
}
