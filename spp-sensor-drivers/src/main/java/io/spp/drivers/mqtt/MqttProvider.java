package io.spp.drivers.mqtt;

import com.google.auto.service.AutoService;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.SpiVersion;
import io.spp.drivers.mapped.Entry;
import io.spp.drivers.mapped.MappedJson;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON messages or bare numbers as devices publish them by MQTT; the client that subscribes is the host's. Settings are those of the JSON
 * driver, and any of them may name a level of the topic, {@code topic[0]} the first. A message without time is of its arrival.
 *
 * <p>The device is the member or level that the setting {@code device} points at; without it a message is identified by the address it is
 * handed in with. The channel is the mapped member or level, else {@code 0}.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation, and hosts see the SPI only
public final class MqttProvider extends MappedJson {

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
    protected List<Entry> entries(List<Entry> records, Payload payload) {
        List<String> levels = List.of(payload.topic().split("/", -1));
        List<Entry> entries = new ArrayList<>();
        for (Entry record : records) {
            entries.add(new TopicEntry(record, levels));
        }
        return entries;
    }
}
