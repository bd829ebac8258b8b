package io.spp.cli.demo.mall;

import io.spp.core.count.Estimate;
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

    /** How often a truth lies outside of its 95 % bounds. */
    private static final double OUTSIDE = 0.05;

    /** More totals outside of their bounds than this happens to one demo in a hundred. */
    private static final double CHANCE = 0.01;

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

    /**
     * Each truth has to lie within the 95 % bounds of its total, but for so many as chance explains; and none may lie more than twice as far
     * from the restored total as its bound does.
     */
    void restored(List<PlannedGap> gaps, List<Double> truth) {
        List<String> outside = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            PlannedGap gap = gaps.get(i);
            double real = truth.get(i);
            double distance = gap.in().map(total -> distance(total, real)).orElse(Double.POSITIVE_INFINITY);
            String told = "restored " + gap.id() + ": " + gap.in() + ", truth " + real;
            checks++;
            if (distance > 2) {
                mismatches.add(told);
            } else if (distance > 1) {
                outside.add(told);
            }
        }
        if (outside.size() > explainedByChance(gaps.size())) {
            mismatches.addAll(outside);
        }
    }

    /** How far the truth lies from the total; the 95 % bounds lie at 1. */
    static double distance(Estimate total, double truth) {
        double error = truth - total.value();
        double reach = error < 0 ? total.value() - total.low95() : total.high95() - total.value();
        return error == 0 ? 0 : Math.abs(error) / reach;
    }

    /** The largest number of totals outside of their bounds that is not rarer than {@link #CHANCE}, by the binomial distribution. */
    static int explainedByChance(int totals) {
        double probability = Math.pow(1 - OUTSIDE, totals);
        double more = 1 - probability;
        int outside = 0;
        while (outside < totals && more >= CHANCE) {
            outside++;
            probability *= OUTSIDE / (1 - OUTSIDE) * (totals - outside + 1) / outside;
            more -= probability;
        }
        return outside;
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
