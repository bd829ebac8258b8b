package io.spp.drivers.dahua;

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
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedXovis;
import io.spp.testkit.server.DeviceApi;
import io.spp.testkit.server.DeviceRequest;
import io.spp.testkit.server.DeviceServer;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.TrafficModel;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DahuaPullTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant SWITCHED_ON = Instant.parse("2025-10-31T06:00:00Z");
    private static final Instant NOW = Instant.parse("2025-10-31T12:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DahuaProvider provider = new DahuaProvider();
    private final SimulatedDevice device = SimulatedXovis.of(
            DeviceSettings.builder("s-1", "80:1F:12:00:00:01", SWITCHED_ON)
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
    private final VirtualTime time = VirtualTime.startingAt(NOW);
    private DeviceServer server = null;

    @BeforeEach
    void start() throws IOException {
        server = DeviceServer.builder(DeviceApi.dahua(device, time, "spp", "open sesame"))
                .digest("spp", "open sesame", "MD5")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpc2", "cgi"})
    void findsTheHoursThatTheDeviceCounted(String api) throws IOException {
        TimeRange hour = TimeRange.of(Instant.parse("2025-10-31T09:00:00Z"), Duration.ofHours(1));
        List<Signal.IntervalCount> counts = new ArrayList<>();
        for (Signal signal : asked(api)) {
            counts.add((Signal.IntervalCount) signal);
        }

        assertThat(counts).hasSize(7).allMatch(count -> count.channel().equals("0/1"));
        assertThat(counts)
                .filteredOn(count -> count.range().equals(Optional.of(hour)))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.tally()).isEqualTo(truth(hour));
                    assertThat(count.completeness()).isEqualTo(1);
                });
        assertThat(counts.get(6).completeness()).as("the running hour").isEqualTo(0.5);
    }

    @Test
    void tellsTheTotalsOfADeviceWithoutSearch() throws IOException {
        Tally total = truth(TimeRange.of(SWITCHED_ON, Instant.parse("2025-10-31T12:30:00Z")));

        assertThat(asked("summary")).singleElement().satisfies(signal -> {
            Signal.CounterReading reading = (Signal.CounterReading) signal;
            assertThat(reading.at()).isEqualTo(NOW);
            assertThat(reading.in()).hasValue(total.in());
            assertThat(reading.out()).hasValue(total.out());
        });
    }

    @Test
    void looksForAForgottenSessionOnceAndStopsEverySearch() throws IOException {
        asked("rpc2");

        assertThat(server.requests())
                .filteredOn(request -> request.path().equals("/RPC2_Login"))
                .as("two logins, each in two steps")
                .hasSize(4);
        assertThat(server.requests())
                .extracting(DeviceRequest::text)
                .filteredOn(text -> text.contains("stopFind"))
                .hasSize(1);
        assertThat(server.requests()).extracting(DeviceRequest::text).noneMatch(text -> text.contains("open sesame"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpc2", "cgi"})
    void triesAWrongPasswordOnceOnly(String api) throws IOException {
        try (SensorDriver driver = open(api, "wrong")) {
            assertThatThrownBy(() -> ((SensorDriver.History) driver).history(day(), PATIENCE))
                    .isInstanceOfSatisfying(
                            SensorException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(FaultKind.AUTHENTICATION));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void saysHowItIsAndWhatItsClockShows() throws IOException {
        try (SensorDriver driver = open("cgi", "open sesame")) {
            assertThat(((SensorDriver.Health) driver).health(PATIENCE).values())
                    .containsEntry(StatusField.SERIAL, "4F0123456789")
                    .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "0")
                    .containsKeys(StatusField.MODEL, StatusField.FIRMWARE);
        }
    }

    private List<Signal> asked(String api) throws IOException {
        List<Signal> signals = new ArrayList<>();
        try (SensorDriver driver = open(api, "open sesame")) {
            for (Payload answer : ((SensorDriver.History) driver).history(day(), PATIENCE)) {
                signals.addAll(provider.decode(provider.redact(answer), DecodeContext.in(MOSCOW)));
            }
        }
        return signals;
    }

    private static TimeRange day() {
        return TimeRange.of(NOW.minus(Duration.ofHours(8)), NOW);
    }

    private SensorDriver open(String api, String password) {
        DriverSettings settings =
                DriverSettings.of(provider.settings(), Map.of("user", "spp", "password", password, "api", api));
        return provider.open(
                new SensorAddress("s-1", "", server.url(), MOSCOW), settings, new DriverContext(time, Runnable::run));
    }

    private Tally truth(TimeRange range) {
        Tally sum = Tally.of(0, 0);
        for (Instant at = range.start(); at.isBefore(range.end()); at = at.plus(Duration.ofMinutes(15))) {
            sum = sum.plus(device.reading("door", at).orElseThrow());
        }
        return sum;
    }
}
