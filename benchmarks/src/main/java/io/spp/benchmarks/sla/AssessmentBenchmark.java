package io.spp.benchmarks.sla;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.contract.Contract;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Everything owed in 100,000 incidents of ten events each, one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssessmentBenchmark {

    private static final int INCIDENTS = 100_000;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final SlaEngine engine = SlaEngine.standard();
    private final Regulation regulation =
            engine.regulations().byId("rarus-spp-2").orElseThrow();
    private final Contract contract = Contract.builder()
            .edition(Edition.LOCAL)
            .tariff("CORP")
            .workingHours(WorkingHours.parse("09:00-18:00"))
            .build();
    private final List<List<IncidentEvent>> logs = logs();

    /** All of them; the sum of obligations keeps the compiler from leaving any out. */
    @Benchmark
    public int assess100000() {
        int owed = 0;
        for (List<IncidentEvent> log : logs) {
            owed += engine.assess(regulation, contract, log, NOW).obligations().size();
        }
        return owed;
    }

    private static List<List<IncidentEvent>> logs() {
        Random chance = new Random(7);
        List<List<IncidentEvent>> logs = new ArrayList<>(INCIDENTS);
        for (int i = 0; i < INCIDENTS; i++) {
            logs.add(log(
                    "INC-" + i,
                    Instant.parse("2024-02-01T00:00:00Z").plus(Duration.ofMinutes(chance.nextInt(1_000_000)))));
        }
        return logs;
    }

    private static List<IncidentEvent> log(String id, Instant at) {
        List<IncidentEvent> log = new ArrayList<>(10);
        add(log, id, at, IncidentEventType.DETECTED, Map.of());
        add(log, id, at, IncidentEventType.ALERTED, Map.of());
        add(log, id, at, IncidentEventType.REGISTERED, Map.of());
        add(
                log,
                id,
                at,
                IncidentEventType.DIAGNOSED,
                Map.of("location", "SENSOR", "supplier", "CLIENT", "installer", "OTHER"));
        add(log, id, at, IncidentEventType.DECIDED, Map.of("party", "CLIENT", "decider", "Ivanova", "basis", "photo"));
        add(
                log,
                id,
                at,
                IncidentEventType.NOTIFIED,
                Map.of("party", "CLIENT", "symptoms", "silent", "place", "room 3", "actions", "switch on"));
        add(log, id, at, IncidentEventType.CLIENT_ANSWERED, Map.of("answer", "NOT_CONFIRMED"));
        add(
                log,
                id,
                at,
                IncidentEventType.VISITED,
                Map.of("purpose", "DIAGNOSIS", "findings", List.of(Map.of("location", "DC"))));
        add(log, id, at, IncidentEventType.REMOTE_REPAIR_IMPOSSIBLE, Map.of());
        add(log, id, at, IncidentEventType.RESOLVED, Map.of());
        return log;
    }

    private static void add(
            List<IncidentEvent> log, String id, Instant start, IncidentEventType type, Map<String, Object> details) {
        Instant at = start.plus(Duration.ofHours(5L * log.size()));
        log.add(new IncidentEvent(id, type, at, at, "", details));
    }
}
