package io.spp.drivers.mapped;

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
import io.spp.drivers.wire.JsonPlace;
import java.util.List;

/** What the drivers of mapped JSON have in common; they differ in what stands beside a record. */
public abstract class MappedJson implements SensorDriverProvider {

    private static final String RECORDS = "records";

    /** For the drivers. */
    protected MappedJson() {}

    /** The records of a message as entries. */
    protected abstract List<Entry> entries(List<Entry> records, Payload payload);

    @Override
    public final List<Setting> settings() {
        return Fields.settings(Fields.setting(RECORDS, ""));
    }

    /** Removes members whose names say that they are about persons, and texts longer than 1000 characters, which may be pictures. */
    @Override
    public final Payload redact(Payload payload) throws MalformedPayloadException {
        return JsonRedaction.of(JsonPlace.readAny(payload), payload);
    }

    /** Nobody: only settings say where a message names its device. */
    @Override
    public final String identify(Payload payload) {
        return "";
    }

    @Override
    public final String identify(Payload payload, DriverSettings settings) throws MalformedPayloadException {
        return MappedSignals.device(read(payload, settings), settings);
    }

    @Override
    public final List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        return MappedSignals.of(read(payload, context.settings()), context, payload.receivedAt());
    }

    @Override
    public final Class<? extends SensorDriver> driverType() {
        return SensorDriver.PushOnly.class;
    }

    @Override
    public final SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        Fields.of(settings);
        return new SensorDriver.PushOnly();
    }

    private List<Entry> read(Payload payload, DriverSettings settings) throws MalformedPayloadException {
        return entries(
                JsonEntry.all(JsonPlace.readAny(payload), settings.get(RECORDS).orElse("")), payload);
    }
}
