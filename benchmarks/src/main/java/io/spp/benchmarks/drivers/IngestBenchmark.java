package io.spp.benchmarks.drivers;

import io.spp.core.driver.Payload;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.store.jdbc.JdbcStorage;
import io.spp.drivers.collect.Ingest;
import io.spp.drivers.collect.Progress;
import io.spp.drivers.journal.JournalSettings;
import io.spp.drivers.xovis.XovisProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 120 000 one-minute intervals of 100 devices, worked off from the journal into SQLite by one thread; the score is intervals a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class IngestBenchmark {

    private static final int DEVICES = 100;
    private static final int MINUTES = 1_200;

    /** Intervals in one message. */
    @Param({"15", "60"})
    public int minutes;

    private Path directory = Path.of("");
    private Storage storage;
    private Ingest ingest;

    /** Fills the journal. */
    @Setup(Level.Iteration)
    public void fill() throws IOException {
        directory = Files.createTempDirectory("spp-ingest");
        storage = JdbcStorage.sqlite(directory.resolve("spp.db")).migrate();
        ingest = Ingest.open(
                directory,
                JournalSettings.DEFAULT,
                DriverCatalog.of(List.of(new XovisProvider())),
                new FleetDirectory(fleet()),
                storage);
        for (int minute = 0; minute < MINUTES; minute += minutes) {
            for (int device = 0; device < DEVICES; device++) {
                byte[] body = Messages.xovis(device, minute, minutes);
                ingest.accept(
                        "xovis",
                        Payload.of(
                                body, "application/json", Messages.START.plus(Duration.ofMinutes(minute + minutes))));
            }
        }
    }

    /** Decode, collect, store. */
    @Benchmark
    @OperationsPerInvocation(DEVICES * MINUTES)
    public Progress process() throws IOException {
        Progress progress = ingest.processAll();
        if (progress.intervals().added() != DEVICES * MINUTES) {
            throw new IllegalStateException("lost something: " + progress);
        }
        return progress;
    }

    /** Throws the files away. */
    @TearDown(Level.Iteration)
    public void clear() throws IOException {
        ingest.close();
        storage.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(IngestBenchmark::delete);
        }
    }

    private static Fleet fleet() {
        return Fleet.builder("c")
                .site("s", ZoneOffset.UTC, site -> {
                    for (int device = 0; device < DEVICES; device++) {
                        String line = "door-" + device;
                        site.line(line)
                                .sensor(
                                        "s-" + device,
                                        "xovis",
                                        Messages.mac(device),
                                        sensor -> sensor.channel("1001", line));
                    }
                })
                .build();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
