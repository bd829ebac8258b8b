package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.Uplink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills {@code spp serve} at random moments while sensors push, and looks whether everything acknowledged is in the database, once. */
class ServeKillTest {

    private static final int KILLS = Integer.getInteger("spp.kills", 8);
    private static final long SEED = Long.getLong("spp.seed", 20251103);
    private static final int DOORS = 6;
    private static final int DAYS = 4;
    private static final Duration ANSWER = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyAcknowledgedPayloadIsInTheStoreExactlyOnce() throws Exception {
        Random random = new Random(SEED);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Door> doors = Door.several(DOORS, today.minusDays(DAYS), today, SEED);
        Path site = directory.resolve("site.json");
        Files.writeString(site, FleetFile.write(Door.fleet(doors)));
        Switchboard board = new Switchboard();
        ExecutorService pushing = Executors.newFixedThreadPool(DOORS);
        try {
            List<Future<Map<Instant, Tally>>> senders = new ArrayList<>();
            for (Door door : doors) {
                senders.add(pushing.submit(() -> push(door, today, board)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                ServeProcess server = ServeProcess.serve(site, directory, "127.0.0.1:0");
                board.connect(server.address());
                board.awaitAcknowledged(random.nextInt(250));
                server.kill();
                board.disconnect();
            }
            ServeProcess last = ServeProcess.serve(site, directory, "127.0.0.1:0");
            board.end();
            board.connect(last.address());
            Map<String, Map<Instant, Tally>> acknowledged = new TreeMap<>();
            for (int i = 0; i < DOORS; i++) {
                acknowledged.put(doors.get(i).line(), senders.get(i).get());
            }
            last.terminate();
            assertThat(last.said()).noneMatch(line -> line.contains("Exception"));
            compare(acknowledged);
            System.out.printf("%d kills, %d payloads acknowledged, seed %d%n", KILLS, board.acknowledged(), SEED);
        } finally {
            pushing.shutdownNow();
        }
    }

    private void compare(Map<String, Map<Instant, Tally>> acknowledged) throws IOException {
        try (JdbcStorage storage = JdbcStorage.sqlite(directory.resolve("spp.db"))) {
            Map<String, Map<Instant, Tally>> stored = new TreeMap<>();
            Map<String, Integer> intervals = new TreeMap<>();
            for (String line : acknowledged.keySet()) {
                List<Measurement> measured = measured(storage.counts(), line);
                Map<Instant, Tally> tallies = new TreeMap<>();
                measured.forEach(each -> tallies.put(each.range().start(), each.tally()));
                assertThat(tallies).hasSameSizeAs(measured);
                stored.put(line, tallies);
                intervals.put(line, measured.size());
            }
            assertThat(stored).as("seed %d", SEED).isEqualTo(acknowledged);
            assertThat(written(storage.counts())).as("seed %d", SEED).isEqualTo(intervals);
        }
    }

    private static List<Measurement> measured(CountStore counts, String line) throws IOException {
        TimeRange ever = TimeRange.of(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        return counts.measured(line, ever).stream()
                .map(StoredCount::measurement)
                .toList();
    }

    /** How many minutes of each line were written in all; a correction would say that something was counted twice. */
    private static Map<String, Integer> written(CountStore counts) throws IOException {
        Set<ChangeCause> arrivals = EnumSet.of(ChangeCause.MEASURED, ChangeCause.LATE_DATA);
        Map<String, Integer> written = new TreeMap<>();
        long cursor = 0;
        for (List<Change> changes = counts.changes(cursor, 10_000);
                !changes.isEmpty();
                changes = counts.changes(cursor, 10_000)) {
            for (Change change : changes) {
                cursor = change.cursor();
                assertThat(change.cause()).isIn(arrivals);
                written.merge(change.line(), (int) change.range().duration().toMinutes(), Integer::sum);
            }
        }
        return written;
    }

    /** A sensor: pushes message after message, each until it is acknowledged. What was acknowledged is the answer. */
    private static Map<Instant, Tally> push(Door door, LocalDate today, Switchboard board) throws Exception {
        Map<Instant, Tally> acknowledged = new TreeMap<>();
        for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            for (Payload message : door.messages(day)) {
                if (board.ended()) {
                    return acknowledged;
                }
                pushUntilAcknowledged(message, board);
                Instant end = message.receivedAt();
                for (Instant start = end.minusSeconds(120); start.isBefore(end); start = start.plusSeconds(60)) {
                    acknowledged.put(
                            start, door.device().reading(door.line(), start).orElseThrow());
                }
            }
        }
        throw new IllegalStateException("all was pushed before the last kill");
    }

    private static void pushUntilAcknowledged(Payload message, Switchboard board) throws Exception {
        for (; ; ) {
            URI receiver = board.receiver();
            try {
                if (Uplink.http(receiver, ANSWER).push(message) == 200) {
                    board.acknowledge();
                    return;
                }
            } catch (IOException e) {
                Thread.onSpinWait(); // killed: until the switchboard knows, the same address is tried again
            }
        }
    }
}
