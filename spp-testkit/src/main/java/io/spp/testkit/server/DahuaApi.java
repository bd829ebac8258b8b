package io.spp.testkit.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counting search by hours after alexsavanh-aidctech/peoplecounter: over RPC2 with its login, and the CGI. A token is good until it is
 * stopped; its first session is forgotten at the first search, as devices do that restarted.
 */
final class DahuaApi implements DeviceApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String REALM = "Login to a7f3";

    private final Register register;
    private final String user;
    private final String password;
    private final Map<String, List<Row>> searches = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private record Row(String start, String end, Tally tally) {}

    DahuaApi(SimulatedDevice device, InstantSource time, String user, String password) {
        this.register = new Register(device, time);
        this.user = user;
        this.password = password;
    }

    /** RPC2 has a login of its own. */
    @Override
    public boolean isPublic(DeviceRequest request) {
        return request.path().startsWith("/RPC2");
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        String action = request.path() + " " + request.parameter("action").orElse("");
        return switch (action) {
            case "/RPC2_Login " -> login(json(request));
            case "/RPC2 " -> call(json(request));
            case "/cgi-bin/videoStatServer.cgi startFind" -> {
                String token = start(
                        request.parameter("condition.StartTime").orElse(""),
                        request.parameter("condition.EndTime").orElse(""));
                yield text("token=" + token + "\r\ntotalCount=" + total(token));
            }
            case "/cgi-bin/videoStatServer.cgi doFind" -> text(rows(request));
            case "/cgi-bin/videoStatServer.cgi stopFind" -> {
                searches.remove(request.parameter("token").orElse(""));
                yield text("OK");
            }
            case "/cgi-bin/videoStatServer.cgi getSummary" -> text(summary());
            case "/cgi-bin/magicBox.cgi getDeviceType" -> text("type=IPC-HDW8341X-3D");
            case "/cgi-bin/magicBox.cgi getSystemInfo" -> text("serialNumber=4F0123456789\r\ndeviceType=31");
            case "/cgi-bin/magicBox.cgi getSoftwareVersion" -> text("version=2.800.0000.14.R,build:2022-05-30");
            case "/cgi-bin/global.cgi getCurrentTime" -> text("result=" + local(register.now()));
            default -> DeviceAnswer.status(404);
        };
    }

    private DeviceAnswer login(JsonNode request) {
        String given = request.path("params").path("password").asText();
        String expected = md5(user + ":42:" + md5(user + ":" + REALM + ":" + password));
        if (given.isEmpty()) {
            return rpc(
                    request,
                    "\"error\":{\"code\":268632079,\"message\":\"Component error: login challenge!\"},\"result\":false,\"params\":"
                            + "{\"realm\":\"" + REALM
                            + "\",\"random\":\"42\",\"encryption\":\"Default\"},\"session\":\"s"
                            + numbers.incrementAndGet() + "\"");
        }
        return given.equals(expected)
                ? rpc(
                        request,
                        "\"result\":true,\"params\":{\"keepAliveInterval\":60},\"session\":" + request.path("session"))
                : rpc(
                        request,
                        "\"error\":{\"code\":268632085,\"message\":\"User or password not valid!\"},\"result\":false");
    }

    private DeviceAnswer call(JsonNode request) {
        JsonNode params = request.path("params");
        if (!request.path("session").asText().startsWith("s")
                || request.path("session").asText().equals("s1")) {
            return rpc(
                    request,
                    "\"error\":{\"code\":287637505,\"message\":\"Invalid session in request data!\"},\"result\":false");
        }
        String method = request.path("method").asText().replaceFirst("^videoStatServer\\.", "");
        return switch (method) {
            case "factory.instance" -> rpc(request, "\"result\":1887");
            case "startFind" -> {
                JsonNode condition = params.path("condition");
                String token = start(
                        condition.path("StartTime").asText(),
                        condition.path("EndTime").asText());
                yield rpc(
                        request,
                        "\"result\":true,\"params\":{\"token\":" + token + ",\"totalCount\":" + total(token) + "}");
            }
            case "doFind" -> rpc(request, "\"result\":true,\"params\":" + found(params));
            case "stopFind" ->
                rpc(
                        request,
                        "\"result\":" + (searches.remove(params.path("token").asText()) != null));
            default -> rpc(request, "\"error\":{\"code\":268894210},\"result\":false");
        };
    }

    private String found(JsonNode params) {
        List<String> rows = new ArrayList<>();
        for (Row row : page(
                params.path("token").asText(),
                params.path("beginNumber").asInt(),
                params.path("count").asInt())) {
            rows.add("{\"Channel\":0,\"AreaID\":1,\"EnteredSubtotal\":" + row.tally.in() + ",\"ExitedSubtotal\":"
                    + row.tally.out() + ",\"PassbyTotal\":3,\"StartTime\":\"" + row.start + "\",\"EndTime\":\""
                    + row.end + "\"}");
        }
        return "{\"found\":" + rows.size() + ",\"info\":[" + String.join(",", rows) + "]}";
    }

    private String rows(DeviceRequest request) {
        List<Row> page = page(
                request.parameter("token").orElse(""),
                Integer.parseInt(request.parameter("beginNumber").orElse("0")),
                Integer.parseInt(request.parameter("count").orElse("0")));
        StringBuilder text = new StringBuilder("found=" + page.size());
        for (int i = 0; i < page.size(); i++) {
            Row row = page.get(i);
            String info = "\r\ninfo[" + i + "].";
            text.append(info + "Channel=0" + info + "AreaID=1" + info + "EnteredSubtotal=" + row.tally.in() + info
                    + "ExitedSubtotal=" + row.tally.out() + info + "StartTime=" + row.start + info + "EndTime="
                    + row.end);
        }
        return text.toString();
    }

    private List<Row> page(String token, int from, int count) {
        List<Row> rows = searches.getOrDefault(token, List.of());
        int first = Math.min(from, rows.size());
        return rows.subList(first, Math.min(rows.size(), first + count));
    }

    /** Hours of which the device knows something; the running one with what it counted so far. */
    private String start(String start, String end) {
        List<Row> rows = new ArrayList<>();
        Instant last = instant(end);
        for (Instant hour = instant(start); hour.isBefore(last); hour = hour.plus(1, ChronoUnit.HOURS)) {
            TimeRange range = TimeRange.of(hour, hour.plus(1, ChronoUnit.HOURS));
            String row = local(range.end().minusSeconds(1));
            String first = local(hour);
            register.intervals(line(), range).stream()
                    .map(Register.Interval::tally)
                    .reduce(Tally::plus)
                    .ifPresent(tally -> rows.add(new Row(first, row, tally)));
        }
        String token = Integer.toString(numbers.incrementAndGet());
        searches.put(token, List.copyOf(rows));
        return token;
    }

    private int total(String token) {
        return searches.getOrDefault(token, List.of()).size();
    }

    private String summary() {
        Tally total = register.total(line());
        return "summary.Channel=0\r\nsummary.EnteredSubtotal.Total=" + total.in() + "\r\nsummary.ExitedSubtotal.Total="
                + total.out() + "\r\nsummary.RuleName=NumberStat\r\nsummary.UTC="
                + register.now().getEpochSecond();
    }

    private String line() {
        return register.settings().channels().values().iterator().next();
    }

    private Instant instant(String text) {
        return LocalDateTime.parse(text, LOCAL)
                .atZone(register.settings().zone())
                .toInstant();
    }

    private String local(Instant instant) {
        ZonedDateTime local = instant.atZone(register.settings().zone());
        return LOCAL.format(local);
    }

    private static DeviceAnswer rpc(JsonNode request, String members) {
        return DeviceAnswer.ok(
                "application/json", "{\"id\":" + request.path("id").asInt() + "," + members + "}");
    }

    private static DeviceAnswer text(String lines) {
        return DeviceAnswer.ok("text/plain", lines + "\r\n");
    }

    private static JsonNode json(DeviceRequest request) {
        try {
            return JSON.readTree(request.text());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
