package io.spp.drivers.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.device.DeviceReport;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import io.spp.drivers.collect.Ingest;
import io.spp.drivers.journal.JournalSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullerTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Storage storage = MemoryStorage.create();
    private final List<String> asked = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path directory;

    private Ingest ingest;
    private Answer answer = sensor -> List.of();
    private final List<ZoneId> zones = new ArrayList<>();
    private boolean broken;

    @BeforeEach
    void open() throws IOException {
        ingest = Ingest.open(directory, JournalSettings.DEFAULT, catalog(), fleets(1), storage);
    }

    @AfterEach
    void close() throws IOException {
        ingest.close();
        threads.shutdownNow();
    }

    @Test
    void turnsWhateverADriverThrowsIntoAFaultWithItsId() throws IOException {
        answer = sensor -> {
            throw new IllegalStateException("oops");
        };

        try (Puller puller = puller(1, Runnable::run)) {
            assertThat(puller.advance(NOW)).isEqualTo(1);
            assertThat(puller.advance(NOW.plus(MINUTE.multipliedBy(2)))).isEqualTo(1);
        }

        assertThat(fault()).containsEntry(StatusField.FAULT, "DRIVER_BUG");
        assertThat(fault().get(StatusField.DETAIL)).isEqualTo("driver fake: IllegalStateException");
    }

    @Test
    void waitsForADriverNoLongerThanItsTimeoutAndCallsItNotTwiceAtOnce() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        answer = sensor -> {
            entered.countDown();
            while (stuck.getCount() > 0) {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    continue; // a driver that does not listen
                }
            }
            left.countDown();
            return List.of();
        };

        try (Puller puller = puller(1, threads)) {
            assertThat(puller.advance(NOW)).isZero();
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(puller.advance(NOW.plusSeconds(60))).isZero();
            assertThat(puller.advance(NOW.plusSeconds(66))).isEqualTo(1);
            assertThat(fault()).containsEntry(StatusField.FAULT, "TIMEOUT");

            puller.advance(NOW.plus(Duration.ofHours(1)));
            assertThat(asked).hasSize(1);
            stuck.countDown();
            assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void asksNoMoreSensorsAtOnceThanItMay() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        answer = sensor -> {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        List<Runnable> started = new ArrayList<>();

        try (Puller puller = puller(40, started::add)) {
            puller.advance(NOW);
            puller.advance(NOW.plusSeconds(1));
            assertThat(started).hasSize(16);
        }
    }

    @Test
    void asksTheSameInTheSameOrderUnderTheSameClock() throws IOException {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            asked.clear();
            try (Puller puller = puller(20, MemoryStorage.create(), Runnable::run)) {
                for (int minute = 0; minute < 10; minute++) {
                    puller.advance(NOW.plus(MINUTE.multipliedBy(minute)).plusSeconds(7));
                }
            }
            runs.add(List.copyOf(asked));
        }

        assertThat(runs.get(0)).hasSizeGreaterThan(200).isEqualTo(runs.get(1));
    }

    @Test
    void aDriverThatCannotBeClosedStopsNobody() throws IOException {
        broken = true;
        FleetDirectory directory = fleets(2);
        try (Puller puller = puller(directory, storage, Runnable::run)) {
            puller.advance(NOW);
            assertThat(asked).isNotEmpty();
            asked.clear();

            directory.replace(fleet(1, "UTC"));
            assertThat(puller.advance(NOW.plus(MINUTE.multipliedBy(2)))).isPositive();
            assertThat(asked).isNotEmpty().allMatch(each -> each.startsWith("s-0 "));
        }
    }

    @Test
    void opensASensorAnewWhoseSiteHasAnotherZone() throws IOException {
        FleetDirectory directory = fleets(1);
        try (Puller puller = puller(directory, storage, Runnable::run)) {
            puller.advance(NOW);
            directory.replace(fleet(1, "Europe/Moscow"));
            puller.advance(NOW.plus(MINUTE.multipliedBy(2)));
        }

        assertThat(zones).containsExactly(ZoneId.of("UTC"), ZoneId.of("Europe/Moscow"));
    }

    @Test
    void doesNotWaitForATimeThatAClockGoneWildHasSaved() throws IOException {
        storage.states().save(Map.of("pull:s-0:DEVICE-0", "2031-01-01T00:00:00Z 2031-01-01T00:00:00Z"));

        try (Puller puller = puller(1, Runnable::run)) {
            assertThat(puller.advance(NOW)).isPositive();
        }
    }

    @Test
    void asksNobodyAfterItWasClosed() throws IOException {
        Puller puller = puller(1, Runnable::run);
        puller.close();
        puller.close();

        assertThat(puller.advance(NOW)).isZero();
        assertThat(asked).isEmpty();
    }

    private Map<StatusField, String> fault() throws IOException {
        return storage.devices()
                .latest("s-0", DeviceReport.Kind.FAULT)
                .orElseThrow()
                .values();
    }

    private Puller puller(int sensors, Executor executor) {
        return puller(sensors, storage, executor);
    }

    private Puller puller(int sensors, Storage at, Executor executor) {
        return puller(fleets(sensors), at, executor);
    }

    private Puller puller(FleetDirectory directory, Storage at, Executor executor) {
        return Puller.create(
                catalog(), directory, at, ingest, PullSettings.DEFAULT, SecretLookup.ofSystem(), () -> NOW, executor);
    }

    private DriverCatalog catalog() {
        return DriverCatalog.of(List.of(new Fake()));
    }

    private static FleetDirectory fleets(int sensors) {
        return new FleetDirectory(fleet(sensors, "UTC"));
    }

    private static Fleet fleet(int sensors, String zone) {
        return Fleet.builder("acme")
                .site("mall", ZoneId.of(zone), site -> {
                    for (int i = 0; i < sensors; i++) {
                        String line = "door-" + i;
                        site.line(line);
                        site.sensor(
                                "s-" + i,
                                "fake",
                                "device-" + i,
                                sensor -> sensor.channel("1", line).address("10.0.0.1"));
                    }
                })
                .build();
    }

    private interface Answer {
        List<Payload> to(String sensor) throws IOException;
    }

    private final class Fake implements SensorDriverProvider {

        @Override
        public String driverId() {
            return "fake";
        }

        @Override
        public int spiVersion() {
            return SpiVersion.CURRENT;
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Payload redact(Payload payload) {
            return payload;
        }

        @Override
        public String identify(Payload payload) {
            return "";
        }

        @Override
        public List<Signal> decode(Payload payload, DecodeContext context) {
            return List.of();
        }

        @Override
        public Class<? extends SensorDriver> driverType() {
            return SensorDriver.History.class;
        }

        @Override
        public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
            zones.add(address.zone());
            return new SensorDriver.History() {
                @Override
                public List<Payload> history(TimeRange range, Duration timeout) throws IOException {
                    asked.add(address.sensor() + " " + range);
                    return answer.to(address.sensor());
                }

                @Override
                public void close() {
                    if (broken) {
                        throw new IllegalStateException("cannot be closed");
                    }
                }
            };
        }
    }
}
