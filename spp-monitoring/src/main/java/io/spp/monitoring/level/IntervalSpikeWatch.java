package io.spp.monitoring.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.MonitoredLine;
import io.spp.monitoring.rule.Slot;

/** {@code SPIKE} on a line with intervals shorter than an hour: by the step up from both neighbours, in units of the usual steps of this line. */
final class IntervalSpikeWatch extends SpikeWatch {

    private static final double FIRST_THRESHOLD = 4.4;
    private static final double FEW_PERSONS = 10;
    private static final double NEWEST = 0.002;
    private static final double WIDEST = 9;
    private static final double LEAST_VARIANCE = 1;

    private double before = Double.NaN;
    private double ratio = Double.NaN;
    private double variance = 4;

    IntervalSpikeWatch(MonitoredLine line, AlarmShare alarms) {
        super(line, FIRST_THRESHOLD, alarms);
    }

    @Override
    public void observe(Slot slot, Findings findings) {
        double now = slot.measured() && slot.open() && !Double.isNaN(slot.expected())
                ? (slot.crossings() + FEW_PERSONS) / (slot.expected() + FEW_PERSONS)
                : Double.NaN;
        boolean follows = follows(slot);
        if (follows && !Double.isNaN(before + ratio + now)) {
            double around = Math.max(1, Math.max(before, now));
            double weight = Math.sqrt(around * (usual() + FEW_PERSONS));
            judge(Math.log(ratio / around) * weight / Math.sqrt(variance), slot, findings);
            learn(Math.log(ratio / Math.sqrt(before * now)) * weight);
        }
        before = follows ? ratio : Double.NaN;
        ratio = now;
        suspect(slot);
    }

    private void learn(double step) {
        double error = Math.min(step * step, WIDEST * variance) - variance;
        variance = Math.max(LEAST_VARIANCE, variance + NEWEST * error);
    }

    @Override
    protected void remember(ObjectNode json) {
        super.remember(json);
        json.put("before", before).put("ratio", ratio).put("variance", variance);
    }

    @Override
    protected void recall(JsonNode json) {
        super.recall(json);
        before = json.path("before").asDouble(Double.NaN);
        ratio = json.path("ratio").asDouble(Double.NaN);
        variance = json.path("variance").asDouble();
    }
}
