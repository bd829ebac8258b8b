package io.spp.benchmarks.sla;

import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.text.BilingualText;
import io.spp.sla.deadline.DeadlineRule;
import io.spp.sla.deadline.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Due dates of any span from instants of 2020 to 2026, one core: operations per microsecond are millions per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DueDatesBenchmark {

    private static final int EVENTS = 4_096;
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** How many working days after the event. */
    @Param({"1", "3", "250"})
    int days;

    private final Deadlines deadlines = Deadlines.of(ProductionCalendar.russian(), MOSCOW);
    private final Jollyday jollyday = new Jollyday();
    private final Instant[] events = new Instant[EVENTS];
    private DeadlineRule rule = new DeadlineRule("X", 0, BilingualText.same("x"));
    private int next;

    /** Spreads the events over the years that the calendar knows. */
    @Setup
    public void events() {
        Random chance = new Random(7);
        long first = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < EVENTS; i++) {
            events[i] = Instant.ofEpochSecond(first + chance.nextInt(6 * 365 * 24 * 3600));
        }
        rule = new DeadlineRule("X", days, BilingualText.same("x"));
    }

    /** Ours: from the instant to the last day, zone included. */
    @Benchmark
    public void dueDate(Blackhole hole) {
        hole.consume(deadlines.due(rule, event()).dueDate());
    }

    /** Jollyday's holidays and weekends, day by day. */
    @Benchmark
    public LocalDate peerJollyday() {
        return jollyday.due(LocalDate.ofInstant(event(), MOSCOW), days);
    }

    private Instant event() {
        next = (next + 1) & (EVENTS - 1);
        return events[next];
    }
}
