package io.spp.drivers.dahua;

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
import io.spp.drivers.wire.JsonPlace;
import java.util.List;
import java.util.Set;

/**
 * Dahua cameras and recorders that count people: the rows of a search are intervals in local time, a summary is a reading of the totals.
 *
 * <p>The channel is {@code channel/AreaID} as the device prints them, channels from 0; a number that is not printed is {@code 0}. The
 * answers name no device: it is identified by the address they come from.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class DahuaProvider implements SensorDriverProvider {

    private static final Set<String> MEMBERS = Set.of("id", "params", "info", "summary", "result", "error");

    /** Used by the service loader. */
    public DahuaProvider() {}

    @Override
    public String driverId() {
        return "dahua";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    /** The answers carry nothing about persons but counts; the session of RPC2 and what else the protocol does not name is removed. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        Answer.check(payload);
        return Answer.isJson(payload) ? JsonPlace.read(payload).keeping(MEMBERS, payload) : payload;
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        Answer.check(payload);
        return "";
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        return new Answer(payload, context.zone()).signals();
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
