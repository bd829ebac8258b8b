package io.spp.testkit.simulation;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.Fault;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.traffic.Traffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What really happened in a simulation: the figures that a pipeline under test must find, restore or explain.
 *
 * @param seed what the traffic was invented from
 * @param range the simulated time
 * @param lines every line, by id
 * @param faults every fault of every line that falls in the range, by start
 */
public record SimulationTruth(long seed, TimeRange range, List<LineTruth> lines, List<FaultTruth> faults) {

    public SimulationTruth {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    static SimulationTruth of(Traffic traffic, List<SimulatedDevice> devices, TimeRange range) {
        List<LineTruth> lines = new ArrayList<>();
        List<FaultTruth> faults = new ArrayList<>();
        for (SimulatedDevice device : devices) {
            for (String line : device.settings().channels().values()) {
                lines.add(line(traffic, device, line, range));
                for (Fault fault : device.settings().faults()) {
                    fault.range()
                            .intersection(range)
                            .ifPresent(hit -> faults.add(fault(traffic, device, line, fault.kind(), hit)));
                }
            }
        }
        lines.sort(Comparator.comparing(LineTruth::line));
        faults.sort(Comparator.comparing(FaultTruth::range).thenComparing(FaultTruth::line));
        return new SimulationTruth(traffic.seed(), range, lines, faults);
    }

    private static LineTruth line(Traffic traffic, SimulatedDevice device, String line, TimeRange range) {
        Comparison sum = Comparison.of(traffic, device, line, range);
        return new LineTruth(
                line,
                device.settings().sensor(),
                device.settings().interval(),
                sum.intervals,
                sum.acknowledged,
                sum.truth,
                sum.sent);
    }

    private static FaultTruth fault(
            Traffic traffic, SimulatedDevice device, String line, String kind, TimeRange range) {
        Comparison sum = Comparison.of(traffic, device, line, range);
        return new FaultTruth(
                kind,
                device.settings().sensor(),
                line,
                range,
                sum.intervals,
                sum.acknowledged,
                sum.truth,
                sum.sent,
                sum.lost,
                sum.invented);
    }

    /** The truth of one line. */
    public Optional<LineTruth> line(String id) {
        return lines.stream().filter(line -> line.line().equals(id)).findFirst();
    }

    /** The persons who really crossed all lines together. */
    public Tally total() {
        return lines.stream().map(LineTruth::truth).reduce(Tally.of(0, 0), Tally::plus);
    }

    /** The document {@code truth.json}; its schema is the resource {@code truth.schema.json} beside this class. */
    public String toJson() {
        return TruthDocument.write(this);
    }
}
