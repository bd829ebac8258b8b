package io.spp.testkit.server;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The count log of a Vector sensor after IrisysUK/vectorrestapi: an entry at the end of each interval, newest first, with registers that only
 * grow. The entering register of a channel is ten times its number, the leaving one the next.
 *
 * @param key the web API key that is exchanged for a token
 */
record IrisysApi(Register register, String key) implements DeviceApi {

    private static final String API = "/api/rt/v1";
    private static final String ACCESS = "access-token";
    private static final String CONNECTION = "connection-token";

    static IrisysApi of(SimulatedDevice device, InstantSource time, String key) {
        return new IrisysApi(new Register(device, time), key);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        if (request.path().equals(API + "/TokenProvider/get_token")) {
            return request.text().equals("\"" + key + "\"")
                    ? DeviceAnswer.ok("text/plain", ACCESS)
                    : DeviceAnswer.status(401);
        }
        if (!request.header("authorization").equals(ACCESS)) {
            return DeviceAnswer.status(401);
        }
        if (request.path().equals(API + "/connection/create")) {
            return DeviceAnswer.ok("application/json", "{\"Token\":\"" + CONNECTION + "\"}");
        }
        if (!request.parameter("token").orElse("").equals(CONNECTION)) {
            return DeviceAnswer.status(403);
        }
        return switch (request.path()) {
            case API + "/counts/countspagerange" -> page(number(request, "nextIndex"), number(request, "count"));
            case API + "/disconnect" -> DeviceAnswer.status(200);
            default -> DeviceAnswer.status(404);
        };
    }

    private DeviceAnswer page(int from, int count) {
        List<String> entries = new ArrayList<>(log());
        Collections.reverse(entries);
        int first = Math.min(from, entries.size());
        List<String> page = entries.subList(first, Math.min(entries.size(), first + count));
        return DeviceAnswer.ok("application/json", "[" + String.join(",", page) + "]");
    }

    private List<String> log() {
        TimeRange life =
                TimeRange.of(register.settings().start(), register.now().plusSeconds(1));
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, String> channel : register.settings().channels().entrySet()) {
            Tally sum = Tally.of(0, 0);
            int number = 0;
            for (Register.Interval interval : register.intervals(channel.getValue(), life)) {
                sum = sum.plus(interval.tally());
                entries.add("{\"LogEntryId\":" + ++number + ",\"Timestamp\":\""
                        + interval.range().end()
                        + "\",\"Counts\":[" + register(channel.getKey() + "0", sum.in()) + ","
                        + register(channel.getKey() + "1", sum.out()) + "]}");
            }
        }
        return entries;
    }

    private static String register(String id, int value) {
        return "{\"Name\":\"Register " + id + "\",\"RegisterId\":" + id + ",\"Value\":" + value + "}";
    }

    private static int number(DeviceRequest request, String name) {
        return Integer.parseInt(request.parameter(name).orElse("0"));
    }
}
