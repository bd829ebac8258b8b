package io.spp.drivers.mqtt;

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
import io.spp.drivers.mapped.Entry;
import io.spp.drivers.mapped.Fields;
import io.spp.drivers.mapped.JsonEntry;
import io.spp.drivers.mapped.JsonRedaction;
import io.spp.drivers.mapped.MappedSignals;
import io.spp.drivers.wire.JsonPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON messages or bare numbers as devices publish them by MQTT; the client that subscribes is the host's. Settings are those of the JSON
 * driver, and any of them may name a level of the topic, {@code topic[0]} the first. A message without time is of its arrival.
 *
 * <p>A message is identified by the address it is handed in with. The channel is the mapped member or level, else {@code 0}.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class MqttProvider implements SensorDriverProvider {

    private static final String RECORDS = "records";

    /** Used by the service loader. */
    public MqttProvider() {}

    @Override
    public String driverId() {
        return "mqtt";
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
        List<String> levels = List.of(payload.topic().split("/", -1));
        List<TopicEntry> entries = new ArrayList<>();
        for (Entry record : JsonEntry.all(JsonPlace.readAny(payload), records)) {
            entries.add(new TopicEntry(record, levels));
        }
        return MappedSignals.of(entries, context, payload.receivedAt());
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
