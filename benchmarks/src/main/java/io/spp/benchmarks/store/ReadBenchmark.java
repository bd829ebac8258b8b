package io.spp.benchmarks.store;

import io.spp.core.store.ChangeCause;
import io.spp.core.store.StoredCount;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Milliseconds to read a year of hourly values of one line out of 20. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {

    private static final int HOURS = 8_760;
    private static final TimeRange YEAR = TimeRange.of(Fleet.START, Duration.ofHours(HOURS));

    private @Nullable Opened opened;

    private record Opened(Path file, JdbcStorage storage, BareJdbc bare) {}

    /** Writes the rows. */
    @Setup(Level.Trial)
    public void write() throws IOException, SQLException {
        Path file = Files.createTempDirectory("spp-read").resolve("counts.db");
        JdbcStorage storage = JdbcStorage.sqlite(file).migrate();
        storage.counts().append(Fleet.counts(20, HOURS, Duration.ofHours(1)), ChangeCause.IMPORTED, Fleet.START);
        opened = new Opened(file, storage, new BareJdbc(file));
    }

    /** Deletes them. */
    @TearDown(Level.Trial)
    public void delete() throws IOException, SQLException {
        opened().bare().close();
        opened().storage().close();
        Files.delete(opened().file());
        Files.delete(opened().file().toAbsolutePath().getParent());
    }

    /** Through the store, as values. */
    @Benchmark
    public List<StoredCount> store() throws IOException {
        return opened().storage().counts().measured(Fleet.line(7), YEAR);
    }

    /** The columns alone. */
    @Benchmark
    public long peerBareJdbc() throws SQLException {
        return opened().bare()
                .read(Fleet.line(7), YEAR.start().getEpochSecond(), YEAR.end().getEpochSecond());
    }

    private Opened opened() {
        return Objects.requireNonNull(opened, "the rows are not written yet");
    }
}
