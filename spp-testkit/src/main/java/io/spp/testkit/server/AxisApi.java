package io.spp.testkit.server;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The export of a P8815-2 after its documentation: whole local days, local times without zone, one line. */
final class AxisApi implements DeviceApi {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Register register;

    AxisApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        if (!request.path().equals("/a3dpc/api/export/json")) {
            return DeviceAnswer.status(404);
        }
        TimeRange range = TimeRange.of(day(request, "start"), day(request, "end"));
        String line = register.settings().channels().values().iterator().next();
        List<String> buckets = new ArrayList<>();
        for (Register.Interval interval : register.intervals(line, range)) {
            buckets.add("{\"start\":\"" + local(interval.range().start()) + "\",\"end\":\""
                    + local(interval.range().end()) + "\",\"in\":"
                    + interval.tally().in() + ",\"out\":"
                    + interval.tally().out() + "}");
        }
        return DeviceAnswer.ok("application/json", "{\"data\":[" + String.join(",", buckets) + "]}");
    }

    private Instant day(DeviceRequest request, String name) {
        return LocalDate.parse(request.parameter(name).orElse("19700101"), DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(register.settings().zone())
                .toInstant();
    }

    private String local(Instant instant) {
        return LOCAL.format(instant.atZone(register.settings().zone()));
    }
}
