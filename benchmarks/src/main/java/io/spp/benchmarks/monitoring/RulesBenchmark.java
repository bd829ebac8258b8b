package io.spp.benchmarks.monitoring;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.MonitorRun;
import io.spp.monitoring.StandardRules;
import io.spp.monitoring.rule.Finding;
import io.spp.monitoring.rule.MonitoredLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All standard rules over 100 days of one line, one core: intervals per microsecond are millions per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulesBenchmark {

    private static final int MINUTES = 100 * 24 * 60;
    private static final int QUARTERS = 100 * 24 * 4;
    private static final SiteCalendar CALENDAR = SiteCalendar.alwaysOpen(ZoneId.of("Europe/Moscow"));

    private final List<Measurement> minutes = counts(MINUTES, Duration.ofMinutes(1));
    private final List<Measurement> quarters = counts(QUARTERS, Duration.ofMinutes(15));

    /** Intervals of one minute. */
    @Benchmark
    @OperationsPerInvocation(MINUTES)
    public List<Finding> minutes() {
        return run(minutes, Duration.ofMinutes(1));
    }

    /** Intervals of a quarter of an hour. */
    @Benchmark
    @OperationsPerInvocation(QUARTERS)
    public List<Finding> quarters() {
        return run(quarters, Duration.ofMinutes(15));
    }

    private static List<Finding> run(List<Measurement> counts, Duration interval) {
        MonitoredLine line = MonitoredLine.of("door", CALENDAR, interval);
        return MonitorRun.of(StandardRules.all()).run(List.of(line), Map.of("door", counts));
    }

    private static List<Measurement> counts(int intervals, Duration interval) {
        Random chance = new Random(7);
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        List<Measurement> counts = new ArrayList<>(intervals);
        for (int i = 0; i < intervals; i++) {
            Instant at = first.plus(interval.multipliedBy(i));
            int persons = (int) (interval.toMinutes() * 5 * (1 + Math.sin(i * interval.toMinutes() * Math.PI / 720)));
            Tally tally = Tally.of(persons + chance.nextInt(4), persons + chance.nextInt(4));
            counts.add(Measurement.complete("door", "sensor/0", TimeRange.of(at, interval), tally));
        }
        return counts;
    }
}
