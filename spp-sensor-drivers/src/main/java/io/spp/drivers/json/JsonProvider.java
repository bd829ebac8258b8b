package io.spp.drivers.json;

import com.google.auto.service.AutoService;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.SpiVersion;
import io.spp.drivers.mapped.Entry;
import io.spp.drivers.mapped.MappedJson;
import java.util.List;

/**
 * JSON messages of any maker: each record is an interval, a reading or a crossing, as the setting {@code form} says. The setting {@code
 * records} is the path to the list of records, the others are paths in a record such as {@code total.in}, or from the top as {@code $.id}.
 *
 * <p>The device is what the setting {@code device} points at; without it a message is identified by the address it is pushed to. The channel
 * is the mapped member, else {@code 0}.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation, and hosts see the SPI only
public final class JsonProvider extends MappedJson {

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
    protected List<Entry> entries(List<Entry> records, Payload payload) {
        return records;
    }
}
