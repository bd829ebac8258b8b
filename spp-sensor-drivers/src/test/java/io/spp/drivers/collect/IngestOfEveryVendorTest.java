package io.spp.drivers.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.fleet.Sensor;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.journal.QuarantineEntry;
import io.spp.drivers.journal.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each vendor's messages count, all the way from the push to the line. */
class IngestOfEveryVendorTest {

    private static final DriverCatalog DRIVERS =
            DriverCatalog.discover(List.of(IngestOfEveryVendorTest.class.getClassLoader()));

    @TempDir
    Path directory;

    private final MemoryStorage storage = MemoryStorage.create();

    @Test
    void hikvisionWindowsAndCounters() throws IOException {
        String alert = "<EventNotificationAlert><macAddress>84:9a:40:00:00:07</macAddress><channelID>1</channelID>"
                + "<peopleCounting><statisticalMethods>%s</statisticalMethods>%s<enter>%d</enter><exit>%d</exit>"
                + "<regionsID>1</regionsID></peopleCounting></EventNotificationAlert>";
        String window =
                "<TimeRange><startTime>2025-11-03T12:0%d:00</startTime><endTime>2025-11-03T12:0%d:00</endTime></TimeRange>";
        String moment = "<RealTime><time>2025-11-03T12:0%d:30+3:00</time></RealTime>";

        push(
                "hikvision",
                "84:9A:40:00:00:07",
                sensor -> sensor.channel("1/1", "door-1"),
                "",
                alert.formatted("timeRange", window.formatted(0, 1), 3, 1),
                alert.formatted("timeRange", window.formatted(1, 2), 4, 0));
        assertThat(minutes()).isEqualTo(Map.of(0L, Tally.of(3, 1), 1L, Tally.of(4, 0)));

        push(
                "hikvision",
                "84:9A:40:00:00:08",
                sensor -> sensor.channel("1/1", "door-2"),
                "",
                alert.replace(":07", ":08").formatted("realTime", moment.formatted(1), 70, 75),
                alert.replace(":07", ":08").formatted("realTime", moment.formatted(2), 72, 76));
        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(2L, Tally.of(2, 1)));
    }

    @Test
    void irisysRegistersAndDeltasHaveTheDirectionOfTheirMapping() throws IOException {
        String log = "{\"CountLogs\":[{\"Counts\":[{\"RegisterId\":0,\"Value\":%d}],\"LogEntryId\":%d,"
                + "\"Timestamp\":\"2025-11-03T09:0%d:00Z\"}],\"FriendlyDeviceSerial\":\"V4D-1\"}";
        push(
                "irisys",
                "V4D-1",
                sensor -> sensor.channel(Channel.of("0", "door-1").only(Channel.Direction.IN)),
                "",
                log.formatted(10, 1, 0),
                log.formatted(14, 2, 1));
        assertThat(minutes()).isEqualTo(Map.of(0L, Tally.entered(4)));

        push(
                "irisys",
                "V4D-2",
                sensor -> sensor.channel(Channel.of("MainOut", "door-2").only(Channel.Direction.OUT)),
                "/push/irisys/s-1",
                "[{\"register\":\"MainOut\",\"value\":2,\"t\":\"2025-11-03T09:03:10+0000\"}]");
        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(3L, Tally.left(2)));
    }

    @Test
    void axisMilesightAndOurOwnFormatByTheirDevice() throws IOException {
        push("axis", "B8:A4:4F:00:00:85", sensor -> sensor.channel("0", "door-1"), "", """
                {"apiName":"Axis Retail Data","data":{"measurements":[{"kind":"people-counts","utcFrom":"2025-11-03T09:00:00Z",
                 "utcTo":"2025-11-03T09:01:00Z","items":[{"direction":"in","count":4},{"direction":"out","count":2}]}]},
                 "sensor":{"serial":"b8a44f000085"}}""");
        assertThat(minutes()).isEqualTo(Map.of(0L, Tally.of(4, 2)));

        push("milesight", "24:E1:24:00:00:6C", sensor -> sensor.channel("1", "door-2"), "", """
                {"device_info":{"device_mac":"24:E1:24:00:00:6C"},"time_info":{"start_time":"2025-11-03T09:00:00-00:00",
                 "end_time":"2025-11-03T09:01:00-00:00"},"line_periodic_data":[{"line":1,"total":{"in":3,"out":1}}],
                 "line_total_data":[{"line":1,"total":{"in_counted":9000,"out_counted":9000}}],
                 "line_trigger_data":[{"line":1,"total":{"in":3,"out":0}}]}""");
        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(3, 1)));

        push("spp", "80:1F:12:00:00:01", sensor -> sensor.channel("1", "door-3"), "", """
                {"spp":1,"device":"80:1F:12:00:00:01","sequence":1,"sentAt":"2025-11-03T09:01:00Z","intervals":[{"channel":"1",
                 "start":"2025-11-03T09:00:00Z","end":"2025-11-03T09:01:00Z","in":5,"out":2}]}""");
        assertThat(Mall.minutes(storage, "door-3")).isEqualTo(Map.of(0L, Tally.of(5, 2)));
    }

    @Test
    void theAddressNamesTheSensorAndItsSettingsTellWhatAMessageMeans() throws IOException {
        push(
                "csv",
                "till",
                sensor ->
                        sensor.channel("7", "door-1").setting("separator", ";").setting("channel", "door"),
                "/push/csv/s-1",
                "door;start;end;in;out\n7;2025-11-03 12:00:00;2025-11-03 12:00:59;4;2\n");
        assertThat(minutes()).isEqualTo(Map.of(0L, Tally.of(4, 2)));

        push(
                "tigra",
                "1234567",
                sensor -> sensor.channel("0", "door-2").setting("length", "PT1M"),
                "/push/tigra/s-1",
                "03/11/25 12:01,10,5,4,3\r\n03/11/25 12:02,10,1,4,0\r\n");
        assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(5, 3), 1L, Tally.of(1, 0)));
    }

    @Test
    void aPeriodWithoutTimesWaitsInQuarantine() throws IOException {
        byte[] period = HexFormat.of().parseHex("05cc0100020008cc00000000");
        List<QuarantineEntry> kept =
                push("milesight", "a", sensor -> sensor.channel("1", "door-1"), "/push/milesight/s-1", period);

        assertThat(minutes()).isEmpty();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).refusal().reason()).isEqualTo(Reason.WITHOUT_TIME);
    }

    @Test
    void jsonOfManyDevicesAtOneAddressIsToldApartByTheSettings() throws IOException {
        String message = "{\"unit\":\"%s\",\"start\":1762160400,\"end\":1762160460,\"in\":%d,\"out\":0}";
        Fleet fleet = Fleet.builder("galereya")
                .site(
                        "mall",
                        ZoneId.of("Europe/Moscow"),
                        site -> site.line("door-1")
                                .line("door-2")
                                .sensor(
                                        "s-1",
                                        "json",
                                        "A7",
                                        sensor ->
                                                sensor.setting("device", "unit").channel("0", "door-1"))
                                .sensor(
                                        "s-2",
                                        "json",
                                        "A8",
                                        sensor ->
                                                sensor.setting("device", "unit").channel("0", "door-2")))
                .build();
        try (Ingest ingest =
                Ingest.open(directory, new JournalSettings(1 << 20, 0), DRIVERS, new FleetDirectory(fleet), storage)) {
            for (String each : new String[] {message.formatted("A7", 3), message.formatted("A8", 5), "{\"in\":1}"}) {
                ingest.accept("json", Mall.xovis(each, Mall.NOON.plus(Duration.ofMinutes(5))));
            }
            ingest.processAll();

            assertThat(minutes()).isEqualTo(Map.of(0L, Tally.of(3, 0)));
            assertThat(Mall.minutes(storage, "door-2")).isEqualTo(Map.of(0L, Tally.of(5, 0)));
            assertThat(ingest.quarantine().entries())
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.refusal().detail().en()).contains("names no device"));
        }
    }

    private Map<Long, Tally> minutes() throws IOException {
        return Mall.minutes(storage, "door-1");
    }

    private List<QuarantineEntry> push(
            String driver, String device, Consumer<Sensor.Builder> channels, String path, String... messages)
            throws IOException {
        byte[][] bodies = new byte[messages.length][];
        for (int i = 0; i < messages.length; i++) {
            bodies[i] = messages[i].getBytes(StandardCharsets.UTF_8);
        }
        return push(driver, device, channels, path, bodies);
    }

    private List<QuarantineEntry> push(
            String driver, String device, Consumer<Sensor.Builder> channels, String path, byte[]... messages)
            throws IOException {
        Fleet fleet = Fleet.builder("galereya")
                .site(
                        "mall",
                        ZoneId.of("Europe/Moscow"),
                        site -> site.line("door-1")
                                .line("door-2")
                                .line("door-3")
                                .sensor("s-1", driver, device, channels))
                .build();
        Path place = directory.resolve(driver + "-" + device.replace(':', '-'));
        Instant received = Mall.NOON.plus(Duration.ofMinutes(5));
        try (Ingest ingest =
                Ingest.open(place, new JournalSettings(1 << 20, 0), DRIVERS, new FleetDirectory(fleet), storage)) {
            for (byte[] message : messages) {
                ingest.accept(driver, new Payload(message, "", path, Map.of(), "", received));
            }
            storage.states().advance("ingest", 0);
            ingest.processAll();
            return ingest.quarantine().entries();
        }
    }
}
