package io.spp.benchmarks.store;

import io.spp.core.count.Measurement;
import io.spp.core.store.ChangeCause;
import io.spp.core.store.jdbc.JdbcStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Intervals per second into an empty SQLite file: 100,000 one-minute intervals in batches of 5,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AppendBenchmark {

    private static final int INTERVALS = 100_000;
    private static final int BATCH = 5_000;

    /** How many lines take part in each minute. */
    @Param({"10", "200"})
    private int lines;

    private final List<List<Measurement>> batches = new ArrayList<>();
    private Path file = Path.of("");

    /** Makes the batches. */
    @Setup(Level.Trial)
    public void makeBatches() {
        List<Measurement> counts = Fleet.counts(lines, INTERVALS / lines, Duration.ofMinutes(1));
        for (int from = 0; from < INTERVALS; from += BATCH) {
            batches.add(counts.subList(from, from + BATCH));
        }
    }

    /** Makes a file with tables and without rows. */
    @Setup(Level.Invocation)
    public void makeFile() throws IOException {
        file = Files.createTempDirectory("spp-append").resolve("counts.db");
        JdbcStorage.sqlite(file).migrate().close();
    }

    /** Deletes the file. */
    @TearDown(Level.Invocation)
    public void deleteFile() throws IOException {
        Files.delete(file);
        Files.delete(file.toAbsolutePath().getParent());
    }

    /** Through the store, with all its rules. */
    @Benchmark
    @OperationsPerInvocation(INTERVALS)
    public void store() throws IOException {
        try (JdbcStorage storage = JdbcStorage.sqlite(file)) {
            for (List<Measurement> batch : batches) {
                storage.counts().append(batch, ChangeCause.MEASURED, Fleet.START);
            }
        }
    }

    /** The same rows without any rule. */
    @Benchmark
    @OperationsPerInvocation(INTERVALS)
    public void peerBareJdbc() throws SQLException {
        try (BareJdbc bare = new BareJdbc(file)) {
            for (List<Measurement> batch : batches) {
                bare.append(batch);
            }
        }
    }
}
