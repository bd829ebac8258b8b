package io.spp.benchmarks;

import io.spp.core.time.IntervalGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Which minute an event belongs to: asked once per crossing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IntervalGridBenchmark {

    private final IntervalGrid minutes = IntervalGrid.of(Duration.ofMinutes(1));
    private Instant now = Instant.parse("2026-11-22T10:15:30.123Z");

    /** Our grid, which also knows lengths that the JDK's units do not have. */
    @Benchmark
    public Instant grid() {
        return minutes.floor(next());
    }

    /** The JDK's truncation to a unit. */
    @Benchmark
    public Instant peerTruncatedInstant() {
        return next().truncatedTo(ChronoUnit.MINUTES);
    }

    /** What is often written instead: by way of a date and time. */
    @Benchmark
    public Instant zonedDateTime() {
        return next().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toInstant();
    }

    private Instant next() {
        now = now.plusMillis(977);
        return now;
    }
}
