package io.spp.testkit.server;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;

/** The counts CSV under {@code /counts.csv?from=…&to=…}, local times asked, instants told. */
final class TableApi implements DeviceApi {

    private final Register register;

    TableApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        if (!request.path().equals("/counts.csv")) {
            return DeviceAnswer.status(404);
        }
        TimeRange range = TimeRange.of(instant(request, "from"), instant(request, "to"));
        StringBuilder table = new StringBuilder("line,start,end,in,out\n");
        for (Map.Entry<String, String> channel : register.settings().channels().entrySet()) {
            for (Register.Interval interval : register.intervals(channel.getValue(), range)) {
                table.append(channel.getKey() + "," + interval.range().start() + ","
                        + interval.range().end() + "," + interval.tally().in() + ","
                        + interval.tally().out() + "\n");
            }
        }
        return DeviceAnswer.ok("text/csv", table.toString());
    }

    private Instant instant(DeviceRequest request, String name) {
        return LocalDateTime.parse(request.parameter(name).orElseThrow())
                .atZone(register.settings().zone())
                .toInstant();
    }
}
