package io.spp.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Measurement;
import io.spp.core.store.AppendOutcome;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCrashTest {

    private static final long SEED = 20261122;
    private static final int CRASHES = 5;
    private static final TimeRange EVER =
            TimeRange.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void everythingAcknowledgedIsThereOnceAfterAKill() throws Exception {
        Path file = folder.resolve("counts.db");
        JdbcStorage.sqlite(file).migrate().close();
        Random random = new Random(SEED);
        int next = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            next = acknowledgedBeforeAKill(file, next, 1 + random.nextInt(60)) + 1;
            assertThatBatchesAreThereOnce(file, next, "seed " + SEED + ", crash " + crash);
        }
    }

    /** Lets a process write until some batches are acknowledged, kills it by its handle (the process itself would close its output), and returns the last one. */
    private static int acknowledgedBeforeAKill(Path file, int first, int batches) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        file.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = first - 1;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int i = 1; line != null; i++, line = lines.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (i == batches) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).as("the writer wrote").isGreaterThanOrEqualTo(first);
        return acknowledged;
    }

    /** All batches below a number are there; the one in work may be, but whole. */
    private static void assertThatBatchesAreThereOnce(Path file, int batches, String when) throws IOException {
        try (JdbcStorage storage = JdbcStorage.sqlite(file)) {
            Set<Measurement> expected = new HashSet<>();
            for (int batch = 0; batch < batches; batch++) {
                expected.addAll(CrashingWriter.batch(batch));
            }
            List<Measurement> there = all(storage.counts());
            if (there.size() > expected.size()) {
                expected.addAll(CrashingWriter.batch(batches));
            }
            assertThat(there).as(when).containsExactlyInAnyOrderElementsOf(expected);
            AppendOutcome again =
                    storage.counts().append(CrashingWriter.batch(batches - 1), ChangeCause.MEASURED, Instant.EPOCH);
            assertThat(again.repeated()).as(when).isEqualTo(CrashingWriter.SIZE);
        }
    }

    private static List<Measurement> all(CountStore store) throws IOException {
        List<Measurement> all = new ArrayList<>();
        for (String line : store.lines()) {
            store.measured(line, EVER).stream().map(StoredCount::measurement).forEach(all::add);
        }
        return all;
    }
}
