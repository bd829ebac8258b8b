package io.spp.benchmarks.restoration;

import io.spp.core.count.CountSeries;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.restoration.model.Methods;
import io.spp.restoration.model.Panel;
import io.spp.restoration.trained.ResidualRidge;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Values of series restored per second: 10 lines, a year of hours, a lost week on each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RestorationBenchmark {

    private static final int LINES = 10;
    private static final int HOURS = 365 * 24;
    private static final int VALUES = LINES * HOURS;

    private Panel whole = site();
    private BitSet[] lost = lost();

    /** Makes the site. */
    @Setup
    public void prepare() {
        whole = site();
        lost = lost();
    }

    /** The closed form. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double[][] closedForm() {
        return Methods.closedForm().restore(whole.hiding(lost), false);
    }

    /** The residual ridge with its training. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double[][] residualRidge() {
        return ResidualRidge.method().restore(whole.hiding(lost), false);
    }

    /** What people use. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public double[][] peerMedianOfEightWeeks() {
        return Methods.medianOfEightWeeks().restore(whole.hiding(lost), false);
    }

    private static Panel site() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        Random random = new Random(1);
        List<CountSeries> lines = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            CountSeries.Builder series = CountSeries.builder(
                    "line-" + line, IntervalGrid.of(Duration.ofHours(1)), TimeRange.of(start, Duration.ofHours(HOURS)));
            for (int hour = 0; hour < HOURS; hour++) {
                int persons = (int) (300 * (1.1 + Math.sin(hour * Math.PI / 12)) * (0.8 + 0.4 * random.nextDouble()));
                TimeRange range = TimeRange.of(start.plus(Duration.ofHours(hour)), Duration.ofHours(1));
                series.add(Measurement.complete("line-" + line, "s", range, Tally.entered(persons)));
            }
            lines.add(series.build());
        }
        return Panel.of(lines, ZoneOffset.UTC);
    }

    private static BitSet[] lost() {
        BitSet[] lost = new BitSet[LINES];
        for (int line = 0; line < LINES; line++) {
            lost[line] = new BitSet();
            lost[line].set(2000 + 500 * line, 2168 + 500 * line);
        }
        return lost;
    }
}
