package io.spp.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.axis.AxisProvider;
import io.spp.drivers.hikvision.HikvisionProvider;
import io.spp.drivers.xovis.XovisProvider;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.server.DeviceAnswer;
import io.spp.testkit.server.DeviceApi;
import io.spp.testkit.server.DeviceRequest;
import io.spp.testkit.server.DeviceServer;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.TrafficModel;
import java.io.IOException;
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

/** What is done to devices beside reading their counts: clocks, firmware, restarts. */
class FieldWorkTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant START = Instant.parse("2025-10-31T06:00:00Z");
    private static final Instant NOW = Instant.parse("2025-10-31T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final VirtualTime time = VirtualTime.startingAt(NOW);
    private final SimulatedDevice device = SimulatedXovis.of(
            DeviceSettings.builder("s-1", "B8:A4:4F:00:00:85", START)
                    .zone(MOSCOW)
                    .channel("1", "door")
                    .interval(Duration.ofMinutes(15))
                    .build(),
            TrafficModel.builder(5)
                    .zone(MOSCOW)
                    .opening(LocalTime.of(0, 0), LocalTime.of(23, 0))
                    .days(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 1))
                    .line("door", 4000)
                    .build(),
            SimulatedXovis.Form.LOGICS);

    @TempDir
    private Path folder;

    @Test
    void setsTheClockOfAXovisSensor() throws IOException {
        setsTheClock(new XovisProvider(), DeviceApi.xovis(device, time));
    }

    @Test
    void setsTheClockOfAHikvisionCameraAndReadsItBack() throws IOException {
        setsTheClock(new HikvisionProvider(), DeviceApi.hikvision(device, time));
    }

    @Test
    void aHikvisionCameraThatKeepsItsClockByNtpOrDoesNotTakeTheTimeIsToldSo() throws IOException {
        String clock = "<Time><timeMode>%s</timeMode><localTime>2025-10-31T10:00:00+03:00</localTime></Time>";
        assertThatThrownBy(() -> setClock(clock.formatted("NTP"))).hasMessageContaining("keeps its clock by NTP");
        assertThatThrownBy(() -> setClock(clock.formatted("manual")))
                .hasMessageContaining("the clock still shows 2025-10-31T10:00:00+03:00");
    }

    private void setClock(String clock) throws IOException {
        DeviceApi stubborn = request -> DeviceAnswer.ok(
                "application/xml",
                request.method().equals("PUT") ? "<ResponseStatus><statusCode>1</statusCode></ResponseStatus>" : clock);
        try (DeviceServer server = server(stubborn);
                SensorDriver driver = open(new HikvisionProvider(), server, Map.of())) {
            ((SensorDriver.Clock) driver).setClock(NOW, PATIENCE);
        }
    }

    private void setsTheClock(SensorDriverProvider provider, DeviceApi api) throws IOException {
        Instant other = NOW.plus(Duration.ofMinutes(7));
        try (DeviceServer server = server(api);
                SensorDriver driver = open(provider, server, Map.of())) {
            ((SensorDriver.Clock) driver).setClock(other, PATIENCE);

            assertThat(((SensorDriver.Health) driver).health(PATIENCE).values())
                    .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "420000");
        }
    }

    @Test
    void readsTheExportOfA2dAxisCounterAndItsClock() throws IOException {
        AxisProvider provider = new AxisProvider();
        try (DeviceServer server = server(DeviceApi.axis(device, time));
                SensorDriver driver = open(provider, server, Map.of("product", "2d"))) {
            List<Tally> tallies = new ArrayList<>();
            for (Payload answer : ((SensorDriver.History) driver).history(TimeRange.of(START, NOW), PATIENCE)) {
                for (Signal signal : provider.decode(provider.redact(answer), DecodeContext.in(MOSCOW))) {
                    assertThat(signal.device()).isEqualTo("B8:A4:4F:00:00:85");
                    tallies.add(((Signal.IntervalCount) signal).tally());
                }
            }
            List<Tally> truth = new ArrayList<>();
            for (Instant at = START; at.isBefore(NOW); at = at.plus(Duration.ofMinutes(15))) {
                truth.add(device.reading("door", at).orElseThrow());
            }
            assertThat(tallies).isEqualTo(truth);
            assertThat(((SensorDriver.Health) driver).health(PATIENCE).values())
                    .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "0")
                    .containsEntry(StatusField.FIRMWARE, "11.11.148");
        }
    }

    @Test
    void uploadsFirmwareToAnAxisCounterAndRestartsIt() throws IOException {
        Path image = Files.writeString(folder.resolve("image.bin"), "AXIS OS");
        try (DeviceServer server = server(DeviceApi.axis(device, time));
                SensorDriver driver = open(new AxisProvider(), server, Map.of())) {
            ((SensorDriver.Firmware) driver).installFirmware(image, PATIENCE);
            ((SensorDriver.Restart) driver).restart(PATIENCE);

            assertThat(server.requests())
                    .extracting(DeviceRequest::text)
                    .anyMatch(text -> text.contains("\"method\":\"upgrade\"") && text.contains("AXIS OS"))
                    .anyMatch(text -> text.equals("{\"apiVersion\":\"1.0\",\"method\":\"reboot\"}"));
        }
    }

    @Test
    void anErrorOfAnAxisDeviceInHttp200IsARefusal() throws IOException {
        DeviceApi full =
                request -> DeviceAnswer.ok("application/json", "{\"error\":{\"code\":409,\"message\":\"busy\"}}");
        try (DeviceServer server = server(full);
                SensorDriver driver = open(new AxisProvider(), server, Map.of())) {
            assertThatThrownBy(() -> ((SensorDriver.Restart) driver).restart(PATIENCE))
                    .isInstanceOf(SensorException.class)
                    .hasMessageContaining("error 409");
        }
    }

    private static DeviceServer server(DeviceApi api) throws IOException {
        return DeviceServer.builder(api).basic("spp", "open sesame").start();
    }

    private SensorDriver open(SensorDriverProvider provider, DeviceServer server, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        settings.putAll(Map.of("user", "spp", "password", "open sesame", "auth", "basic"));
        return provider.open(
                new SensorAddress("s-1", "", server.url(), MOSCOW),
                DriverSettings.of(provider.settings(), settings),
                new DriverContext(time, Runnable::run));
    }
}
