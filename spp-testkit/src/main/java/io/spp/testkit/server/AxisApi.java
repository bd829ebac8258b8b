package io.spp.testkit.server;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Exports and live numbers of a P8815-2 and of a 2D counter after their documentation: local times without zone, one line. */
final class AxisApi implements DeviceApi {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Register register;

    AxisApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        return switch (request.path()) {
            case "/a3dpc/api/export/json" -> deep(TimeRange.of(day(request, "start"), day(request, "end")));
            case "/a3dpc/api/occupancy" ->
                ok(
                        "{\"occupancy\":0,\"serial\":\"" + register.settings().identity()
                                + "\",\"timestamp\":\""
                                + WITH_OFFSET.format(register.now()
                                        .atZone(register.settings().zone())) + "\"," + totals("total_in", "total_out")
                                + "}");
            case "/local/tvpc/.api" -> flat(request);
            case "/axis-cgi/basicdeviceinfo.cgi" ->
                ok(
                        "{\"apiVersion\":\"1.0\",\"data\":{\"propertyList\":{\"ProdNbr\":\"P8815-2\",\"Version\":\"11.11.148\"}}}");
            case "/axis-cgi/firmwaremanagement.cgi" -> firmware(request.text());
            default -> DeviceAnswer.status(404);
        };
    }

    private DeviceAnswer deep(TimeRange range) {
        List<String> buckets = new ArrayList<>();
        for (Register.Interval interval : register.intervals(line(), range)) {
            buckets.add("{\"start\":\"" + local(interval.range().start()) + "\",\"end\":\""
                    + local(interval.range().end()) + "\",\"in\":"
                    + interval.tally().in() + ",\"out\":"
                    + interval.tally().out() + "}");
        }
        return ok("{\"data\":[" + String.join(",", buckets) + "]}");
    }

    /** A 2D counter: the export by the starts of its intervals, and the sums of the day. */
    private DeviceAnswer flat(DeviceRequest request) {
        String serial = register.settings().identity().replace(":", "");
        if (request.target().contains("?live-sum.json")) {
            return ok("{\"serial\":\"" + serial + "\",\"name\":\"Door\",\"timestamp\":\""
                    + DIGITS.format(register.now().atZone(register.settings().zone())) + "\"," + totals("in", "out")
                    + "}");
        }
        String[] days = request.parameter("date").orElse("").split("-", 2);
        if (!request.target().contains("?export-json") || days.length < 2) {
            return DeviceAnswer.status(404);
        }
        List<String> rows = new ArrayList<>();
        for (Register.Interval interval : register.intervals(
                line(), TimeRange.of(day(days[0]), day(days[1]).plus(Duration.ofDays(1))))) {
            rows.add("\""
                    + DIGITS.format(
                            interval.range().start().atZone(register.settings().zone())) + "\":["
                    + interval.tally().in() + "," + interval.tally().out() + "]");
        }
        return ok("{\"counter\":{\"serial\":\"" + serial + "\",\"name\":\"Door\",\"delta\":"
                + register.settings().interval().toSeconds() + ",\"types\":{\"In\":0,\"Out\":1}},\"data\":{"
                + String.join(",", rows) + "}}");
    }

    private static DeviceAnswer firmware(String request) {
        if (request.contains("\"method\":\"upgrade\"") && !request.contains("name=\"fileData\"")) {
            return ok("{\"apiVersion\":\"1.0\",\"error\":{\"code\":400,\"message\":\"no image\"}}");
        }
        return ok("{\"apiVersion\":\"1.0\",\"data\":{\"activeFirmwareVersion\":\"11.11.148\"}}");
    }

    private String totals(String in, String out) {
        Tally total = register.total(line());
        return "\"" + in + "\":" + total.in() + ",\"" + out + "\":" + total.out();
    }

    private String line() {
        return register.settings().channels().values().iterator().next();
    }

    private static DeviceAnswer ok(String json) {
        return DeviceAnswer.ok("application/json", json);
    }

    private Instant day(DeviceRequest request, String name) {
        return day(request.parameter(name).orElse("19700101"));
    }

    private Instant day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(register.settings().zone())
                .toInstant();
    }

    private String local(Instant instant) {
        return LOCAL.format(instant.atZone(register.settings().zone()));
    }
}
