package io.spp.drivers.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.Payload;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.drivers.journal.CaptureReader;
import io.spp.drivers.journal.CaptureWriter;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.journal.Quarantine;
import io.spp.drivers.journal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestSqliteTest {

    private static final long SEED = Long.getLong("spp.seed", 2025L);

    @TempDir
    Path directory;

    @Test
    void theSamePayloadsShuffledAndTwiceGiveTheSameFiguresInEveryStore() throws IOException {
        Random random = new Random(SEED);
        List<Payload> payloads = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int[] counts = random.ints(5, 0, 20).toArray();
            payloads.add(Mall.logics(random.nextBoolean() ? "1" : "2", 5 * i, counts));
        }
        List<Payload> shuffled = new ArrayList<>(payloads);
        shuffled.addAll(payloads.subList(10, 30));
        Collections.shuffle(shuffled, random);

        try (Storage memory = MemoryStorage.create();
                Storage sqlite = JdbcStorage.sqlite(directory.resolve("spp.db")).migrate()) {
            run(memory, payloads, "a");
            run(sqlite, shuffled, "b");
            for (String line : List.of("door-1", "door-2")) {
                assertThat(Mall.minutes(sqlite, line))
                        .as("%s, seed %d", line, SEED)
                        .isNotEmpty()
                        .isEqualTo(Mall.minutes(memory, line));
            }
        }
    }

    @Test
    void aLockedDatabaseLosesNothing() throws Exception {
        Path file = directory.resolve("spp.db");
        try (Storage storage = JdbcStorage.sqlite(file).migrate();
                Ingest ingest = Mall.ingest(directory, storage);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(ingest.accept("xovis", Mall.logics("1", 0, 4))).isTrue();
            assertThatThrownBy(ingest::process).isInstanceOf(IOException.class).hasMessageContaining("locked");
            assertThat(ingest.accept("xovis", Mall.logics("1", 1, 5))).isTrue();

            statement.execute("ROLLBACK");

            assertThat(ingest.processAll().intervals().added()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\u0000b", "a\\nb", "LONG"})
    void aChannelThatNoStoreCanHoldStopsNothing(String name) throws IOException {
        String channel = name.equals("LONG") ? "x".repeat(201) : name;
        Payload good = Mall.logics("1", 1, 5);
        Payload bad = Mall.logics("\"" + channel + "\"", 0, 4);
        try (Storage storage = JdbcStorage.sqlite(directory.resolve("spp.db")).migrate();
                Ingest ingest = Mall.ingest(directory, storage)) {
            ingest.accept("xovis", bad);
            ingest.accept("xovis", bad);
            ingest.processAll();
            ingest.accept("xovis", bad);
            ingest.accept("xovis", good);

            assertThat(ingest.processAll().intervals().added()).isEqualTo(1);
            assertThat(ingest.quarantine().entries())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.refusal().reason()).isEqualTo(Refusal.Reason.MALFORMED));
        }
    }

    @Test
    void aFullDiskIsARefusalThatTheDeviceSees() throws IOException {
        try (Storage storage = MemoryStorage.create();
                Ingest ingest = Ingest.open(
                        directory,
                        new JournalSettings(1024, Long.MAX_VALUE / 2),
                        Mall.DRIVERS,
                        new FleetDirectory(Mall.fleet()),
                        storage)) {
            assertThatThrownBy(() -> ingest.accept("xovis", Mall.logics("1", 0, 4)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is full");
        }
    }

    @Test
    void aCaptureReplaysToTheSameFigures() throws IOException {
        Path file = directory.resolve("capture.jsonl.gz");
        try (CaptureWriter capture = CaptureWriter.create(file)) {
            capture.write(Envelope.push("xovis", Mall.logics("1", 0, 1, 2, 3)));
            capture.write(Envelope.push("xovis", Mall.logics("2", 0, 4)));
        }
        List<Instant> times = new ArrayList<>();
        try (Storage storage = MemoryStorage.create();
                CaptureReader capture = CaptureReader.open(file)) {
            Collector collector = Collector.create(
                    Mall.DRIVERS,
                    new FleetDirectory(Mall.fleet()),
                    storage,
                    Quarantine.open(directory.resolve("quarantine")));

            Progress progress = Replay.run(capture, collector, times::add);

            assertThat(progress.intervals().added()).isEqualTo(4);
            assertThat(times).hasSize(2);
            assertThat(Mall.minutes(storage, "door-1")).hasSize(3);
        }
    }

    private void run(Storage storage, List<Payload> payloads, String name) throws IOException {
        try (Ingest ingest = Mall.ingest(directory.resolve(name), storage)) {
            for (Payload payload : payloads) {
                ingest.accept("xovis", payload);
            }
            ingest.processAll();
        }
    }
}
