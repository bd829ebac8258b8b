package io.spp.drivers.pull;

import io.spp.core.device.DeviceReport;
import io.spp.core.device.StatusField;
import io.spp.core.driver.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What asking a sensor tells about the sensor. */
final class PullReports {

    private PullReports() {}

    static List<DeviceReport> of(String sensor, PullOutcome outcome, Instant now) {
        List<DeviceReport> reports = new ArrayList<>();
        outcome.fault().ifPresent(fault -> reports.add(report(sensor, fault, now)));
        outcome.healthFault().ifPresent(fault -> reports.add(report(sensor, fault, now)));
        if (outcome.fault().isEmpty() && outcome.answers().isEmpty()) {
            reports.add(new DeviceReport(sensor, DeviceReport.Kind.CONTACT, now, now, Map.of()));
        }
        outcome.status().ifPresent(status -> describe(sensor, status, now, reports));
        return reports;
    }

    private static void describe(String sensor, Signal.Status status, Instant now, List<DeviceReport> reports) {
        reports.add(new DeviceReport(sensor, DeviceReport.Kind.STATUS, now, now, status.values()));
        String offset = status.values().get(StatusField.CLOCK_OFFSET_MILLIS);
        if (offset != null) {
            Map<StatusField, String> clock = Map.of(StatusField.CLOCK_OFFSET_MILLIS, offset);
            reports.add(new DeviceReport(sensor, DeviceReport.Kind.CLOCK, now, now, clock));
        }
    }

    private static DeviceReport report(String sensor, PullOutcome.Fault fault, Instant now) {
        return new DeviceReport(
                sensor,
                DeviceReport.Kind.FAULT,
                now,
                now,
                Map.of(StatusField.FAULT, fault.kind().name(), StatusField.DETAIL, fault.detail()));
    }
}
