package io.spp.drivers.collect;

import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.time.TimeRange;
import io.spp.drivers.brickstream.BrickstreamProvider;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.xovis.XovisProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A mall with a Xovis sensor over two doors and a Brickstream sensor, and what is needed to push to it. */
public final class Mall {

    public static final String XOVIS = "80:1F:12:00:00:01";
    public static final DriverCatalog DRIVERS =
            DriverCatalog.of(List.of(new XovisProvider(), new BrickstreamProvider()));
    public static final Instant NOON = Instant.parse("2025-11-03T09:00:00Z");

    private Mall() {}

    public static Fleet fleet() {
        return fleet(Channel.of("2", "door-2").inverted());
    }

    static Fleet fleet(Channel second) {
        return Fleet.builder("galereya")
                .site(
                        "mall",
                        ZoneId.of("Europe/Moscow"),
                        site -> site.line("door-1")
                                .line("door-2")
                                .line("door-3")
                                .sensor(
                                        "s-1",
                                        "xovis",
                                        XOVIS,
                                        sensor -> sensor.channel("1", "door-1").channel(second))
                                .sensor(
                                        "s-2",
                                        "brickstream",
                                        "00:B0:9D:00:00:02",
                                        sensor -> sensor.channel("0", "door-3")))
                .build();
    }

    static Ingest ingest(Path directory, Storage storage) throws IOException {
        return ingest(directory, storage, new FleetDirectory(fleet()));
    }

    static Ingest ingest(Path directory, Storage storage, FleetDirectory fleets) throws IOException {
        return Ingest.open(directory, new JournalSettings(1 << 20, 0), DRIVERS, fleets, storage);
    }

    /** One-minute intervals of one logic from a minute after noon on. */
    public static Payload logics(String channel, int firstMinute, int... in) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < in.length; i++) {
            long from = NOON.plus(Duration.ofMinutes(firstMinute + i)).toEpochMilli();
            records.append(i == 0 ? "" : ",")
                    .append("{\"from\":")
                    .append(from)
                    .append(",\"to\":")
                    .append(from + 60_000)
                    .append(",\"counts\":[{\"id\":1,\"name\":\"fw\",\"value\":")
                    .append(in[i])
                    .append("},{\"id\":2,\"name\":\"bw\",\"value\":0}]}");
        }
        return xovis(
                "{\"logics_data\":{\"sensor_info\":{\"serial_number\":\"" + XOVIS + "\"},\"logics\":[{\"id\":" + channel
                        + ",\"records\":[" + records + "]}]}}",
                NOON.plus(Duration.ofMinutes(firstMinute + in.length)));
    }

    public static Payload xovis(String json, Instant receivedAt) {
        return new Payload(
                json.getBytes(StandardCharsets.UTF_8), "application/json", "/push/xovis", Map.of(), "", receivedAt);
    }

    static TimeRange minute(int number) {
        return TimeRange.of(NOON.plus(Duration.ofMinutes(number)), Duration.ofMinutes(1));
    }

    /** The measured minutes of a line, by their number after noon. */
    static Map<Long, Tally> minutes(Storage storage, String line) throws IOException {
        Map<Long, Tally> minutes = new TreeMap<>();
        TimeRange range = TimeRange.of(NOON.minus(Duration.ofDays(3)), Duration.ofDays(6));
        storage.counts()
                .measured(line, range)
                .forEach(count -> minutes.merge(
                        Duration.between(NOON, count.measurement().range().start())
                                .toMinutes(),
                        count.measurement().tally(),
                        Tally::plus));
        return minutes;
    }
}
