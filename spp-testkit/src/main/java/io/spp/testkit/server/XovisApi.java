package io.spp.testkit.server;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Written after the vendor's "Sensor V5 API" 5.6.2. A logic's counters have ten times its id, plus 1 forward, plus 2 backward. */
final class XovisApi implements DeviceApi {

    private static final String JSON = "application/json";
    private static final String API = "/api/v5";
    private static final Pattern MANUAL = Pattern.compile("\"time_utc\":\"([^\"]+)\"");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private final Register register;

    XovisApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public boolean isPublic(DeviceRequest request) {
        return request.path().equals(API + "/device/info") || request.path().equals(API + "/device/state");
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        return switch (request.path().replaceFirst("^" + API, "").replaceAll("/[0-9]+(?=/|$)", "/{id}")) {
            case "/device/info" ->
                ok("{\"fw_version\":\"5.6.2-a7dd1b1a78\",\"serial\":\""
                        + register.settings().identity() + "\",\"prod_code\":\"PC2SE\",\"type\":\"PC2\"}");
            case "/device/state" ->
                ok("{\"state\":\"OK\",\"details\":{\"uptime_sec\":" + uptime()
                        + ",\"temperatures\":{\"die\":66,\"housing\":52}}}");
            case "/time/state" -> ok(time());
            case "/time/manual" -> setTime(request);
            case "/singlesensor/data/history/logics" -> history(request);
            case "/singlesensor/data/push/agents/{id}/trigger" ->
                request.method().equals("POST") ? ok("{}") : DeviceAnswer.status(405);
            case "/updates/state" -> ok("{\"state\":\"OK\",\"version\":\"5.6.2\"}");
            case "/updates" ->
                request.header("content-type").equals("application/octet-stream")
                        ? ok("{\"version\":\"5.7.0\"}")
                        : DeviceAnswer.status(400);
            case "/updates/install" -> ok("{}");
            case "/singlesensor/recordings" -> recordings(request);
            case "/singlesensor/recordings/{id}/download" ->
                new DeviceAnswer(
                        200, Map.of("Content-Type", "application/octet-stream"), new byte[] {'x', 'r', 'e', 'c'});
            default -> DeviceAnswer.status(404);
        };
    }

    private DeviceAnswer history(DeviceRequest request) {
        long bin = 60_000L * number(request, "resolution_min");
        boolean empty = request.parameter("include_empty").orElse("false").equals("true");
        long begin = Math.floorDiv(number(request, "begin"), bin) * bin;
        long end = number(request, "end");
        List<String> measurements = new ArrayList<>();
        for (long at = begin; at < end && at < register.now().toEpochMilli(); at += bin) {
            TimeRange range = TimeRange.of(Instant.ofEpochMilli(at), Duration.ofMillis(bin));
            measurement(range, empty, measurements);
        }
        return ok("{\"begin\":" + begin + ",\"end\":" + end + ",\"resolution_ms\":" + bin + ",\"number_of_bins\":"
                + measurements.size() + ",\"config\":{\"counts\":[" + counters() + "]},\"measurements\":["
                + String.join(",", measurements) + "]}");
    }

    private void measurement(TimeRange range, boolean empty, List<String> measurements) {
        List<String> counts = new ArrayList<>();
        int records = 0;
        for (Map.Entry<String, String> channel : register.settings().channels().entrySet()) {
            List<Register.Interval> parts = register.intervals(channel.getValue(), range);
            Tally sum = parts.stream().map(Register.Interval::tally).reduce(Tally.of(0, 0), Tally::plus);
            records = Math.max(records, parts.size());
            counts.add("{\"id\":" + channel.getKey() + "1,\"value\":" + sum.in() + "}");
            counts.add("{\"id\":" + channel.getKey() + "2,\"value\":" + sum.out() + "}");
            counts.add("{\"id\":" + channel.getKey() + "3,\"value\":" + (sum.in() - sum.out()) + "}");
        }
        if (empty || records > 0) {
            measurements.add("{\"begin\":" + range.start().toEpochMilli() + ",\"end\":"
                    + range.end().toEpochMilli() + ",\"counts\":[" + String.join(",", counts) + "],\"records\":"
                    + records + "}");
        }
    }

    private String counters() {
        List<String> counters = new ArrayList<>();
        for (String logic : register.settings().channels().keySet()) {
            counters.add(counter(logic, 1, "fw", "accumulation"));
            counters.add(counter(logic, 2, "bw", "accumulation"));
            counters.add(counter(logic, 3, "balance", "state"));
        }
        return String.join(",", counters);
    }

    private static String counter(String logic, int number, String name, String type) {
        return "{\"id\":" + logic + number + ",\"logic_id\":" + logic + ",\"name\":\"" + name + "\",\"type\":\"" + type
                + "\"}";
    }

    private DeviceAnswer setTime(DeviceRequest request) {
        Matcher time = MANUAL.matcher(request.text());
        if (!request.method().equals("PUT") || !time.find()) {
            return DeviceAnswer.status(400);
        }
        register.setClock(Instant.parse(time.group(1)));
        return ok("{}");
    }

    private String time() {
        OffsetDateTime local = register.now().atZone(register.settings().zone()).toOffsetDateTime();
        return "{\"state\":\"OK\",\"details\":{\"ntp_host\":\"ntp.example\",\"time\":\"" + TIME.format(local)
                + "\",\"tz_offset_sec\":" + local.getOffset().getTotalSeconds() + "},\"sources\":[]}";
    }

    /** There is one recording: of the first hour. */
    private DeviceAnswer recordings(DeviceRequest request) {
        long start = register.settings().start().toEpochMilli();
        return request.method().equals("POST")
                ? ok("{\"id\":8}")
                : ok("{\"recordings\":[{\"id\":7,\"time_start\":" + start + ",\"time_end\":" + (start + 3_600_000)
                        + ",\"status\":\"complete\"}]}");
    }

    private long uptime() {
        return Duration.between(register.settings().start(), register.now()).toSeconds();
    }

    private static long number(DeviceRequest request, String parameter) {
        return Long.parseLong(request.parameter(parameter).orElse("1"));
    }

    private static DeviceAnswer ok(String json) {
        return DeviceAnswer.ok(JSON, json);
    }
}
