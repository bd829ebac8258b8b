package io.spp.drivers.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.core.time.TimeRange;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.journal.Quarantine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorFormsTest {

    private static final long SEED = Long.getLong("spp.seed", 4711L);

    @TempDir
    Path directory;

    private final List<Signal.Counting> said = new ArrayList<>();

    @Test
    void crossingsAreCountedInTheIntervalsOfTheLine() throws IOException {
        crossing(5, Direction.IN, 0);
        crossing(59.9, Direction.IN, 1);
        crossing(59.9, Direction.IN, 2);
        crossing(60, Direction.OUT, 3);

        assertCounted(Map.of(0L, Tally.of(3, 0), 1L, Tally.of(0, 1)));
    }

    @Test
    void readingsBecomeDifferences() throws IOException {
        reading(0, 100);
        reading(60, 103);
        reading(120, 103);
        reading(180, 110);

        assertCounted(Map.of(0L, Tally.of(3, 0), 1L, Tally.of(0, 0), 2L, Tally.of(7, 0)));
    }

    @Test
    void countersWrapAt16And32Bits() throws IOException {
        reading(0, 65_530);
        reading(60, 4);
        assertCounted(Map.of(0L, Tally.of(10, 0)));

        said.clear();
        reading(0, (1L << 32) - 1);
        reading(60, 1);
        assertCounted(Map.of(0L, Tally.of(2, 0)));
    }

    @Test
    void aCounterThatFellWasReset() throws IOException {
        reading(0, 500);
        reading(60, 3);
        reading(120, 5);

        assertCounted(Map.of(0L, Tally.of(3, 0), 1L, Tally.of(2, 0)));
    }

    @Test
    void whatWasCountedOverALongTimeBelongsToNoMinute() throws IOException {
        reading(0, 100);
        reading(60, 101);
        reading(3_660, 140);
        reading(3_720, 141);

        assertCounted(Map.of(0L, Tally.of(1, 0), 61L, Tally.of(1, 0)));
    }

    @Test
    void anEventThatRaisesACounterByOneIsAPersonJustThen() throws IOException {
        reading(10, 1471);
        reading(1_815, 1472);
        reading(1_817, 1473);

        assertCounted(Map.of(30L, Tally.of(2, 0)));
    }

    @Test
    void ofSeveralFormsOnlyTheBestIsCounted() throws IOException {
        interval(0, 60, 4, 1);
        interval(60, 60, 2, 0);
        crossing(5, Direction.IN, 0);
        crossing(70, Direction.IN, 1);
        crossing(130, Direction.IN, 2);
        reading(0, 10);
        reading(60, 14);
        reading(120, 17);

        assertCounted(Map.of(0L, Tally.of(4, 1), 1L, Tally.of(2, 0)));
    }

    @Test
    void shorterIntervalsAddUpToThoseOfTheLine() throws IOException {
        interval(0, 20, 1, 0);
        interval(20, 20, 2, 1);
        interval(40, 20, 3, 0);

        assertCounted(Map.of(0L, Tally.of(6, 1)));
    }

    @Test
    void aRunningIntervalGrows() throws IOException {
        interval(0, 60, 1, 0);
        interval(0, 60, 3, 0);
        interval(0, 60, 7, 2);

        assertCounted(Map.of(0L, Tally.of(7, 2)));
    }

    @Test
    void neitherOrderNorRepetitionMatters() throws IOException {
        Random random = new Random(SEED);
        long counter = 65_000;
        for (int second = 0; second < 1_800; second += 1 + random.nextInt(40)) {
            crossing(second + 0.5, random.nextBoolean() ? Direction.IN : Direction.OUT, second);
            counter += random.nextInt(4);
            reading(second, counter % 65_536);
        }
        List<Signal.Counting> readings = new ArrayList<>(said);
        readings.removeIf(Signal.Crossing.class::isInstance);
        Map<Long, Tally> expected = counted(said, 7);

        assertThat(counted(readings, 1)).as("readings alone, seed %d", SEED).isEqualTo(expected);
        for (int round = 0; round < 8; round++) {
            List<Signal.Counting> shuffled = new ArrayList<>(said);
            shuffled.addAll(said.subList(0, said.size() / 3));
            Collections.shuffle(shuffled, random);
            assertThat(counted(shuffled, 1 + random.nextInt(9)))
                    .as("round %d, seed %d", round, SEED)
                    .isEqualTo(expected);
        }
    }

    private void assertCounted(Map<Long, Tally> expected) throws IOException {
        assertThat(counted(said, said.size())).isEqualTo(expected);
        List<Signal.Counting> backwards = new ArrayList<>(said);
        Collections.reverse(backwards);
        assertThat(counted(backwards, 1)).as("backwards, one by one").isEqualTo(expected);
        backwards.addAll(said);
        assertThat(counted(backwards, 2)).as("twice").isEqualTo(expected);
    }

    /** What the line counted after the signals came in messages of so many. */
    private Map<Long, Tally> counted(List<Signal.Counting> signals, int inOneMessage) throws IOException {
        Storage storage = MemoryStorage.create();
        Said driver = new Said();
        Collector collector = Collector.create(
                DriverCatalog.of(List.of(driver)),
                new FleetDirectory(fleet()),
                storage,
                Quarantine.open(directory.resolve("quarantine")));
        for (int from = 0; from < signals.size(); from += inOneMessage) {
            List<Signal.Counting> message = signals.subList(from, Math.min(signals.size(), from + inOneMessage));
            collector.collect(List.of(driver.message(message, from)));
        }
        return Mall.minutes(storage, "door-1");
    }

    private static Fleet fleet() {
        return Fleet.builder("c")
                .site(
                        "s",
                        ZoneId.of("Asia/Kolkata"),
                        site -> site.line("door-1")
                                .sensor(
                                        "s-1",
                                        "said",
                                        "D",
                                        sensor -> sensor.channel("1", "door-1")
                                                .channel(Channel.of("2", "door-1")
                                                        .only(Channel.Direction.IN))))
                .build();
    }

    private void crossing(double second, Direction direction, int track) {
        said.add(new Signal.Crossing("D", "1", at(second), direction, 1, OptionalInt.of(track)));
    }

    private void reading(double second, long in) {
        said.add(new Signal.CounterReading(
                "D",
                "1",
                at(second),
                OptionalLong.empty(),
                OptionalLong.of(in),
                OptionalLong.of(0),
                OptionalLong.empty()));
    }

    private void interval(int second, int length, int in, int out) {
        TimeRange range = TimeRange.of(at(second), Duration.ofSeconds(length));
        said.add(new Signal.IntervalCount("D", "1", Optional.of(range), range.end(), Tally.of(in, out), 1));
    }

    private static Instant at(double second) {
        return Mall.NOON.plusMillis(Math.round(second * 1000));
    }

    /** A driver whose messages are the numbers of what a test wants said. */
    private static final class Said implements SensorDriverProvider {

        private final Map<String, List<Signal.Counting>> messages = new HashMap<>();

        Envelope message(List<Signal.Counting> signals, int number) {
            messages.put(Integer.toString(number), List.copyOf(signals));
            byte[] body = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
            return Envelope.push("said", Payload.of(body, "", Mall.NOON.plus(Duration.ofHours(2))));
        }

        @Override
        public String driverId() {
            return "said";
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
            return "D";
        }

        @Override
        public List<Signal> decode(Payload payload, DecodeContext context) {
            String number = new String(payload.body(), StandardCharsets.UTF_8);
            return List.copyOf(messages.getOrDefault(number, List.of()));
        }

        @Override
        public Class<? extends SensorDriver> driverType() {
            return SensorDriver.PushOnly.class;
        }

        @Override
        public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
            return new SensorDriver.PushOnly();
        }
    }
}
