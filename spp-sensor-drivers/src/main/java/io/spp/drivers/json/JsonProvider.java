package io.spp.drivers.json;

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
import io.spp.drivers.mapped.Fields;
import io.spp.drivers.mapped.JsonEntry;
import io.spp.drivers.mapped.JsonRedaction;
import io.spp.drivers.mapped.MappedSignals;
import io.spp.drivers.wire.JsonPlace;
import java.util.List;

/**
 * JSON messages of any maker: each record is an interval, a reading or a crossing, as the setting {@code form} says. The setting {@code
 * records} is the path to the list of records, the others are paths in a record such as {@code total.in}, or from the top as {@code $.id}.
 *
 * <p>A message is identified by the address it is pushed to. The channel is the mapped member, else {@code 0}.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class JsonProvider implements SensorDriverProvider {

    private static final String RECORDS = "records";

    /** Used by the service loader. */
    public JsonProvider() {}

    @Override
    public String driverId() {
        return "json";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return Fields.settings(Fields.setting(RECORDS, ""));
    }

    /** Removes members whose names say that they are about persons, and texts longer than 1000 characters, which may be pictures. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        return JsonRedaction.of(JsonPlace.readAny(payload), payload);
    }

    @Override
    public String identify(Payload payload) {
        return "";
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        String records = context.settings().get(RECORDS).orElse("");
        return MappedSignals.of(JsonEntry.all(JsonPlace.readAny(payload), records), context, payload.receivedAt());
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return SensorDriver.PushOnly.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        Fields.of(settings);
        return new SensorDriver.PushOnly();
    }
}
