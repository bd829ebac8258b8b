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
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.axis.AxisProvider;
import io.spp.drivers.csv.CsvProvider;
import io.spp.drivers.hikvision.HikvisionProvider;
import io.spp.drivers.irisys.IrisysProvider;
import io.spp.drivers.milesight.MilesightProvider;
import io.spp.drivers.tigra.TigraProvider;
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
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorPullTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2025-10-25T20:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String SECRET = "s3cret-word";

    /** Clocks were put back in the range: its local hours from 2 to 3 come twice. */
    private static final TimeRange NIGHT =
            TimeRange.of(Instant.parse("2025-10-25T22:00:00Z"), Instant.parse("2025-10-26T04:00:00Z"));

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2025-10-26T06:00:20Z"));
    private final SimulatedDevice device = device();

    @ParameterizedTest
    @ValueSource(strings = {"hikvision", "axis", "csv", "milesight", "tigra"})
    void tellsWhatItCountedInTheNightInWhichClocksArePutBack(String vendor) throws IOException {
        try (DeviceServer server = server(vendor);
                SensorDriver driver = open(vendor, server.url())) {
            Map<Instant, Tally> told = new TreeMap<>();
            for (Signal signal : history(vendor, driver, NIGHT)) {
                Signal.IntervalCount count = (Signal.IntervalCount) signal;
                if (NIGHT.contains(count.time())
                        && (!vendor.equals("milesight") || count.channel().equals("1"))) {
                    assertThat(told.put(count.time(), count.tally())).isNull();
                }
            }

            assertThat(told)
                    .isEqualTo(truth(vendor.equals("milesight") ? Duration.ofHours(1) : Duration.ofMinutes(15)));
        }
    }

    @Test
    void irisysTellsItsRegistersPageByPageAndKeepsItsTokensSecret() throws IOException {
        try (DeviceServer server = server("irisys");
                SensorDriver driver = open("irisys", server.url())) {
            List<Payload> pages = ((SensorDriver.History) driver).history(NIGHT, PATIENCE);
            List<Signal> signals = signals("irisys", pages);

            assertThat(pages).allSatisfy(page -> assertThat(page.path()).contains("token=***"));
            assertThat(signals).hasSize(2 * 40);
            long in = signals.stream()
                    .map(Signal.CounterReading.class::cast)
                    .filter(reading -> reading.channel().equals("10"))
                    .mapToLong(reading -> reading.value().orElseThrow())
                    .max()
                    .orElseThrow();
            assertThat(in)
                    .isEqualTo(sum(TimeRange.of(START, Duration.ofHours(10))).in());
        }
    }

    @Test
    void hikvisionTellsAboutItselfAndRestarts() throws IOException {
        try (DeviceServer server = server("hikvision");
                SensorDriver driver = open("hikvision", server.url())) {
            Signal.Status status = ((SensorDriver.Health) driver).health(PATIENCE);
            ((SensorDriver.Restart) driver).restart(PATIENCE);

            assertThat(status.device()).isEqualTo("80:1F:12:00:00:01");
            assertThat(status.values())
                    .containsEntry(StatusField.FIRMWARE, "V5.5.850")
                    .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "0");
            assertThat(server.requests())
                    .last()
                    .satisfies(request ->
                            assertThat(request.method() + " " + request.path()).isEqualTo("PUT /ISAPI/System/reboot"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hikvision,REFUSED,UNREACHABLE",
        "hikvision,SILENT,TIMEOUT",
        "hikvision,WEB_PAGE,PROTOCOL",
        "hikvision,LOCKED,AUTHENTICATION",
        "hikvision,HALF_CLOSED,PROTOCOL",
        "axis,REFUSED,UNREACHABLE",
        "axis,SILENT,TIMEOUT",
        "axis,WEB_PAGE,PROTOCOL",
        "axis,LOCKED,AUTHENTICATION",
        "csv,REFUSED,UNREACHABLE",
        "csv,SLOW,TIMEOUT",
        "csv,WEB_PAGE,PROTOCOL",
        "csv,LOCKED,AUTHENTICATION",
        "milesight,REFUSED,UNREACHABLE",
        "milesight,SILENT,TIMEOUT",
        "milesight,WEB_PAGE,PROTOCOL",
        "milesight,LOCKED,AUTHENTICATION",
        "tigra,REFUSED,UNREACHABLE",
        "tigra,SILENT,TIMEOUT",
        "tigra,WEB_PAGE,PROTOCOL",
        "tigra,LOCKED,AUTHENTICATION",
        "irisys,REFUSED,UNREACHABLE",
        "irisys,SILENT,TIMEOUT",
        "irisys,WEB_PAGE,PROTOCOL",
        "irisys,GARBAGE,PROTOCOL",
        "irisys,LOCKED,AUTHENTICATION",
    })
    void saysWhatIsWrong(String vendor, Trouble trouble, FaultKind kind) throws IOException {
        try (DeviceServer server = server(vendor);
                SensorDriver driver = open(vendor, server.url())) {
            server.trouble(trouble);
            Duration timeout = kind == FaultKind.TIMEOUT ? SHORT : PATIENCE;

            assertThatThrownBy(() -> ((SensorDriver.History) driver).history(NIGHT, timeout))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining(SECRET)
                    .satisfies(thrown -> assertThat(
                                    thrown instanceof SensorException known ? known.kind() : FaultKind.PROTOCOL)
                            .isEqualTo(kind));
            assertThat(driver.toString()).doesNotContain(SECRET);
        }
    }

    private Map<Instant, Tally> truth(Duration length) {
        Map<Instant, Tally> truth = new TreeMap<>();
        for (Instant at = NIGHT.start(); at.isBefore(NIGHT.end()); at = at.plus(length)) {
            truth.put(at, sum(TimeRange.of(at, length)));
        }
        return truth;
    }

    private Tally sum(TimeRange range) {
        Tally sum = Tally.of(0, 0);
        for (Instant at = range.start(); at.isBefore(range.end()); at = at.plus(Duration.ofMinutes(15))) {
            sum = sum.plus(device.reading("door", at).orElseThrow());
        }
        return sum;
    }

    private List<Signal> history(String vendor, SensorDriver driver, TimeRange range) throws IOException {
        return signals(vendor, ((SensorDriver.History) driver).history(range, PATIENCE));
    }

    private List<Signal> signals(String vendor, List<Payload> payloads) throws IOException {
        SensorDriverProvider provider = provider(vendor);
        List<Signal> signals = new ArrayList<>();
        for (Payload payload : payloads) {
            signals.addAll(provider.decode(
                    provider.redact(payload), new DecodeContext(Optional.of(BERLIN), settings(vendor))));
        }
        return signals;
    }

    private DeviceServer server(String vendor) throws IOException {
        return switch (vendor) {
            case "hikvision" -> digest(DeviceApi.hikvision(device, time));
            case "axis" -> digest(DeviceApi.axis(device, time));
            case "csv" -> digest(DeviceApi.csv(device, time));
            case "milesight" ->
                DeviceServer.builder(DeviceApi.milesight(device, time))
                        .basic("spp", SECRET)
                        .start();
            case "tigra" ->
                DeviceServer.builder(DeviceApi.tigra(device, time))
                        .basic("spp", SECRET)
                        .start();
            default ->
                DeviceServer.builder(DeviceApi.irisys(device, time, SECRET)).start();
        };
    }

    private static DeviceServer digest(DeviceApi api) throws IOException {
        return DeviceServer.builder(api).digest("spp", SECRET, "MD5").start();
    }

    private static SensorDriverProvider provider(String vendor) {
        return switch (vendor) {
            case "hikvision" -> new HikvisionProvider();
            case "axis" -> new AxisProvider();
            case "csv" -> new CsvProvider();
            case "milesight" -> new MilesightProvider();
            case "tigra" -> new TigraProvider();
            default -> new IrisysProvider();
        };
    }

    private static DriverSettings settings(String vendor) {
        Map<String, String> values = new HashMap<>();
        if (vendor.equals("irisys")) {
            values.put("apiKey", SECRET);
        } else {
            values.put("user", "spp");
            values.put("password", SECRET);
        }
        if (vendor.equals("tigra")) {
            values.put("length", "PT15M");
        }
        if (vendor.equals("csv")) {
            values.put("path", "/counts.csv?from={start}&to={end}");
        }
        return DriverSettings.of(provider(vendor).settings(), values);
    }

    private SensorDriver open(String vendor, String url) {
        return provider(vendor)
                .open(
                        new SensorAddress("s-1", "80:1F:12:00:00:01", url, BERLIN),
                        settings(vendor),
                        new DriverContext(time, Runnable::run));
    }

    private static SimulatedDevice device() {
        Traffic traffic = TrafficModel.builder(11)
                .zone(BERLIN)
                .opening(LocalTime.of(0, 0), LocalTime.of(23, 0))
                .days(LocalDate.of(2025, 10, 25), LocalDate.of(2025, 10, 27))
                .line("door", 4000)
                .build();
        return SimulatedXovis.of(
                DeviceSettings.builder("s-1", "80:1F:12:00:00:01", START)
                        .zone(BERLIN)
                        .channel("1", "door")
                        .interval(Duration.ofMinutes(15))
                        .perPackage(1)
                        .fault(new Fault.Silent(TimeRange.of(NIGHT.start(), Duration.ofMinutes(15))))
                        .build(),
                traffic,
                SimulatedXovis.Form.LOGICS);
    }
}
