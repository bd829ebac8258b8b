package io.spp.cli.demo.mall;

import io.spp.core.count.Measurement;
import io.spp.core.incident.Incident;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import io.spp.restoration.plan.PlannedGap;
import io.spp.testkit.simulation.FaultTruth;
import io.spp.testkit.simulation.LineTruth;
import io.spp.testkit.simulation.SimulationTruth;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the pipeline found with what the simulator did. */
final class DemoCheck {

    /** Which rule has to find which fault. */
    private static final Map<String, String> RULES = Map.of(
            "OFFLINE_LOST", "MISSING",
            "OFFLINE_BACKFILLED", "MISSING",
            "FROZEN", "FROZEN",
            "COUNTS_WHILE_CLOSED", "CLOSED_COUNTS");

    /** How far the start of an incident may lie from the start of its fault. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    /** A restored total that lies outside its own bounds may err by this share. */
    private static final double ERROR = 0.15;

    private final List<String> mismatches = new ArrayList<>();
    private int checks;

    int checks() {
        return checks;
    }

    List<String> mismatches() {
        return mismatches;
    }

    void counts(SimulationTruth truth, CountStore store) throws IOException {
        for (LineTruth line : truth.lines()) {
            long intervals = 0;
            long in = 0;
            long out = 0;
            for (StoredCount count : store.measured(line.line(), truth.range())) {
                Measurement measurement = count.measurement();
                intervals++;
                in += measurement.tally().in();
                out += measurement.tally().out();
            }
            same(line.line() + " intervals", line.acknowledged(), intervals);
            same(line.line() + " in", line.sent().in(), in);
            same(line.line() + " out", line.sent().out(), out);
        }
    }

    void incidents(SimulationTruth truth, List<Incident> incidents) {
        Set<String> explained = new HashSet<>();
        for (FaultTruth fault : truth.faults()) {
            List<Incident> found = incidents.stream()
                    .filter(incident -> incident.line().equals(fault.line())
                            && incident.rule().equals(RULES.get(fault.kind()))
                            && near(incident, fault))
                    .toList();
            same(fault.kind() + " of " + fault.line() + ": incidents", 1, found.size());
            found.forEach(incident -> explained.add(incident.id()));
        }
        incidents.stream()
                .filter(incident -> !explained.contains(incident.id()))
                .forEach(incident -> mismatches.add("incident without a fault: " + incident.id()));
    }

    void restored(List<PlannedGap> gaps, List<Double> truth) {
        for (int i = 0; i < gaps.size(); i++) {
            PlannedGap gap = gaps.get(i);
            double real = truth.get(i);
            checks++;
            boolean inside = gap.in()
                    .map(total -> total.low95() <= real && real <= total.high95()
                            || Math.abs(total.value() - real) <= ERROR * real)
                    .orElse(false);
            if (!inside) {
                mismatches.add("restored " + gap.id() + ": " + gap.in() + ", truth " + real);
            }
        }
    }

    /** Lost stretches that ended within the range must have been restored. */
    void nothingForgotten(SimulationTruth truth, List<PlannedGap> gaps, TimeRange settled) {
        for (FaultTruth fault : truth.faults()) {
            if (fault.kind().equals("OFFLINE_LOST") && settled.encloses(fault.range())) {
                long covering = gaps.stream()
                        .filter(gap ->
                                gap.line().equals(fault.line()) && gap.range().overlaps(fault.range()))
                        .count();
                checks++;
                if (covering == 0) {
                    mismatches.add("not restored: " + fault.line() + " " + fault.range());
                }
            }
        }
    }

    private static boolean near(Incident incident, FaultTruth fault) {
        return Duration.between(incident.since(), fault.range().start()).abs().compareTo(NEAR) <= 0;
    }

    private void same(String what, long expected, long actual) {
        checks++;
        if (expected != actual) {
            mismatches.add(what + ": expected " + expected + ", found " + actual);
        }
    }
}
