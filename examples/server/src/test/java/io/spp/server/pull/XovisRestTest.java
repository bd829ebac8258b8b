package io.spp.server.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.xovis.XovisProvider;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.Fault;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.server.DeviceApi;
import io.spp.testkit.server.DeviceServer;
import io.spp.testkit.server.Trouble;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.Traffic;
import io.spp.testkit.traffic.TrafficModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XovisRestTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant START = Instant.parse("2025-11-03T06:00:00Z");
    private static final TimeRange HOURS = TimeRange.of(START.plus(Duration.ofHours(4)), Duration.ofHours(2));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String PASSWORD = "s3cret-word";

    private final XovisProvider provider = new XovisProvider();
    private final VirtualTime time =
            VirtualTime.startingAt(START.plus(Duration.ofHours(6)).plusSeconds(20));
    private final SimulatedDevice device = device();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-256", "MD5-sess", "SHA-256-sess"})
    void tellsByDigestWhatItCountedAndLeavesOutWhatItDidNot(String algorithm) throws IOException {
        try (DeviceServer server = DeviceServer.builder(DeviceApi.xovis(device, time))
                        .digest("spp", PASSWORD, algorithm, 2)
                        .start();
                SensorDriver driver = open(server, Map.of("auth", "digest"))) {
            List<Signal> signals = history(driver, HOURS);

            assertThat(signals).hasSize(110);
            for (Signal signal : signals) {
                Signal.IntervalCount count = (Signal.IntervalCount) signal;
                assertThat(count.channel()).isEqualTo("1001");
                assertThat(device.reading("door", count.time())).contains(count.tally());
            }
            history(driver, HOURS);
            history(driver, HOURS);
        }
    }

    @Test
    void asksForWholeBinsOfTheLengthThatTheSiteSays() throws IOException {
        try (DeviceServer server = basic();
                SensorDriver driver = open(server, Map.of("resolution", "15"))) {
            List<Signal> signals = history(
                    driver,
                    TimeRange.of(HOURS.start().plusSeconds(61), HOURS.start().plusSeconds(1801)));

            assertThat(signals).hasSize(2);
            Tally first = ((Signal.IntervalCount) signals.get(0)).tally();
            Tally expected = Tally.of(0, 0);
            for (int minute = 0; minute < 15; minute++) {
                expected = expected.plus(device.reading("door", HOURS.start().plusSeconds(60L * minute))
                        .orElseThrow());
            }
            assertThat(first).isEqualTo(expected);
        }
    }

    @Test
    void reportsItsStateAndHowWrongItsClockIs() throws IOException {
        try (DeviceServer server = basic();
                SensorDriver driver = open(server, Map.of())) {
            Signal.Status status = ((SensorDriver.Health) driver).health(PATIENCE);

            assertThat(status.device()).isEqualTo("80:1F:12:00:00:01");
            assertThat(status.values())
                    .containsEntry(StatusField.FIRMWARE, "5.6.2-a7dd1b1a78")
                    .containsEntry(StatusField.STATE, "OK")
                    .containsEntry(StatusField.TIME_SERVER, "ntp.example")
                    .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "0");
        }
    }

    @Test
    void oldFirmwareTellsCountersAndStatus() throws IOException {
        try (DeviceServer server = DeviceServer.builder(DeviceApi.xovisLegacy(device, time))
                        .basic("spp", PASSWORD)
                        .start();
                SensorDriver driver = open(server, Map.of("api", "v3"))) {
            Signal.CounterReading reading =
                    (Signal.CounterReading) history(driver, HOURS).get(0);
            assertThat(reading.channel()).isEqualTo("1001");
            assertThat(reading.at()).isEqualTo(time.instant());
            assertThat(reading.in().orElseThrow()).isPositive();
            assertThat(((SensorDriver.Health) driver).health(PATIENCE).values())
                    .containsEntry(StatusField.FIRMWARE, "4.3.1")
                    .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "0");
        }
    }

    @Test
    void pushesAgainTakesFirmwareAndDeliversRecordings() throws IOException {
        Path image = Files.write(directory.resolve("image.bin"), new byte[100_000]);
        try (DeviceServer server = basic();
                SensorDriver driver = open(server, Map.of("agent", "1003"))) {
            ((SensorDriver.Resend) driver).resend(HOURS, PATIENCE);
            ((SensorDriver.Firmware) driver).installFirmware(image, PATIENCE);
            ByteArrayOutputStream clip = new ByteArrayOutputStream();
            String type = ((SensorDriver.Clips) driver)
                    .clip(TimeRange.of(START, Duration.ofMinutes(5)), Channels.newChannel(clip), PATIENCE);

            assertThat(type).isEqualTo("application/octet-stream");
            assertThat(clip.toString(StandardCharsets.UTF_8)).isEqualTo("xrec");
            assertThat(server.requests())
                    .anySatisfy(request -> assertThat(request.text())
                            .contains("\"type\":\"TIME_RANGE\"", "\"time_from\":\"2025-11-03T10:00:00Z\""))
                    .anySatisfy(request -> assertThat(request.body()).hasSize(100_000));
            assertThatThrownBy(() -> ((SensorDriver.Clips) driver).clip(HOURS, Channels.newChannel(clip), PATIENCE))
                    .hasMessageContaining("no recording");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,UNREACHABLE",
        "SILENT,TIMEOUT",
        "SLOW,TIMEOUT",
        "GARBAGE,PROTOCOL",
        "WEB_PAGE,PROTOCOL",
        "HALF_CLOSED,PROTOCOL",
        "LOCKED,AUTHENTICATION",
    })
    void saysWhatIsWrongAndRecovers(Trouble trouble, FaultKind kind) throws IOException {
        try (DeviceServer server = DeviceServer.builder(DeviceApi.xovis(device, time))
                        .digest("spp", PASSWORD, "MD5")
                        .start();
                SensorDriver driver = open(server, Map.of("auth", "digest"))) {
            server.trouble(trouble);
            boolean waits = kind == FaultKind.TIMEOUT;
            assertThatThrownBy(() -> ((SensorDriver.History) driver).history(HOURS, waits ? SHORT : PATIENCE))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining(PASSWORD)
                    .satisfies(thrown -> assertThat(
                                    thrown instanceof SensorException known ? known.kind() : FaultKind.PROTOCOL)
                            .isEqualTo(kind));

            server.trouble(Trouble.NONE);
            assertThat(history(driver, HOURS)).hasSize(110);
        }
    }

    @Test
    void asksADeviceThatRefusesARightDigestNoSecondTime() throws IOException {
        try (DeviceServer server = DeviceServer.builder(DeviceApi.xovis(device, time))
                        .digest("spp", "another", "MD5")
                        .start();
                SensorDriver driver = open(server, Map.of("auth", "digest"))) {
            assertThatThrownBy(() -> ((SensorDriver.History) driver).history(HOURS, PATIENCE))
                    .isInstanceOfSatisfying(
                            SensorException.class, e -> assertThat(e.kind()).isEqualTo(FaultKind.AUTHENTICATION));
            assertThat(server.requests()).hasSize(2);
        }
    }

    private List<Signal> history(SensorDriver driver, TimeRange range) throws IOException {
        List<Signal> signals = new ArrayList<>();
        for (Payload payload : ((SensorDriver.History) driver).history(range, PATIENCE)) {
            signals.addAll(provider.decode(provider.redact(payload), DecodeContext.in(MOSCOW)));
        }
        return signals;
    }

    private DeviceServer basic() throws IOException {
        return DeviceServer.builder(DeviceApi.xovis(device, time))
                .basic("spp", PASSWORD)
                .start();
    }

    private SensorDriver open(DeviceServer server, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("user", "spp");
        all.put("password", PASSWORD);
        return provider.open(
                new SensorAddress("s-1", "80:1F:12:00:00:01", server.url(), MOSCOW),
                DriverSettings.of(provider.settings(), all),
                new DriverContext(time, Runnable::run));
    }

    private static SimulatedDevice device() {
        Traffic traffic = TrafficModel.builder(7)
                .zone(MOSCOW)
                .opening(LocalTime.of(10, 0), LocalTime.of(22, 0))
                .days(LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 4))
                .line("door", 4000)
                .build();
        return SimulatedXovis.of(
                DeviceSettings.builder("s-1", "80:1F:12:00:00:01", START)
                        .zone(MOSCOW)
                        .channel("1001", "door")
                        .fault(new Fault.OfflineLost(
                                TimeRange.of(HOURS.start().plus(Duration.ofMinutes(30)), Duration.ofMinutes(10))))
                        .build(),
                traffic,
                SimulatedXovis.Form.LOGICS);
    }
}
