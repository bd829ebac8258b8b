package io.spp.monitoring.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.rule.Findings;
import io.spp.monitoring.rule.Hour;
import io.spp.monitoring.rule.MonitoredLine;

/** {@code SPIKE} on a line that reports by the hour: by its deviation beside the other lines of the site. */
final class HourSpikeWatch extends SpikeWatch {

    private static final double FIRST_THRESHOLD = 4.5;

    private double before = Double.NaN;
    private double deviation = Double.NaN;

    HourSpikeWatch(MonitoredLine line, AlarmShare alarms) {
        super(line, FIRST_THRESHOLD, alarms);
    }

    @Override
    public void hour(Hour hour, Findings findings) {
        double now = hour.doubted() ? Double.NaN : hour.extreme();
        boolean follows = follows(hour);
        if (follows && !Double.isNaN(deviation)) {
            judge(deviation - highest(before, now), hour, findings);
        }
        before = follows ? deviation : Double.NaN;
        deviation = now;
        suspect(hour);
    }

    private static double highest(double before, double after) {
        return Math.max(Double.isNaN(before) ? 0 : before, Double.isNaN(after) ? 0 : Math.max(0, after));
    }

    @Override
    protected void remember(ObjectNode json) {
        super.remember(json);
        json.put("before", before).put("deviation", deviation);
    }

    @Override
    protected void recall(JsonNode json) {
        super.recall(json);
        before = json.path("before").asDouble(Double.NaN);
        deviation = json.path("deviation").asDouble(Double.NaN);
    }
}
