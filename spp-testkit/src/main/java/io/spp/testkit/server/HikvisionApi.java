package io.spp.testkit.server;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Written after the counting search published at pastebin.com/GLHMh3Ag: local times, inclusive ends. Its first line is what it searches. */
final class HikvisionApi implements DeviceApi {

    private static final Pattern SPAN = Pattern.compile("<startTime>(.*?)</startTime><endTime>(.*?)</endTime>");
    private static final Pattern CLOCK = Pattern.compile("<localTime>(.*?)</localTime>");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Register register;

    HikvisionApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        String path = request.path();
        if (path.matches("/ISAPI/System/Video/inputs/channels/\\d+/counting/search")) {
            return search(request.text());
        }
        return switch (path) {
            case "/ISAPI/System/deviceInfo" ->
                ok("<DeviceInfo xmlns=\"http://www.hikvision.com/ver20/XMLSchema\">"
                        + "<model>DS-2XM6825G0</model><serialNumber>DS-2XM-1</serialNumber><macAddress>"
                        + register.settings().identity()
                        + "</macAddress><firmwareVersion>V5.5.850</firmwareVersion></DeviceInfo>");
            case "/ISAPI/System/time" ->
                request.method().equals("PUT")
                        ? setTime(request.text())
                        : ok("<Time><timeMode>manual</timeMode><localTime>"
                                + WITH_OFFSET.format(register.now()
                                        .atZone(register.settings().zone()))
                                + "</localTime></Time>");
            case "/ISAPI/System/updateFirmware" ->
                request.header("content-type").equals("application/octet-stream")
                        ? status(1, "OK")
                        : DeviceAnswer.status(400);
            case "/ISAPI/System/reboot" -> status(1, "OK");
            default -> DeviceAnswer.status(404);
        };
    }

    private DeviceAnswer setTime(String body) {
        Matcher time = CLOCK.matcher(body);
        if (!time.find()) {
            return status(6, "Invalid XML Content");
        }
        register.setClock(OffsetDateTime.parse(time.group(1)).toInstant());
        return status(1, "OK");
    }

    private DeviceAnswer search(String body) {
        Matcher span = SPAN.matcher(body);
        if (!span.find()) {
            return status(6, "Invalid XML Content");
        }
        Instant start = instant(span.group(1));
        Instant end = instant(span.group(2)).plusSeconds(1);
        StringBuilder matches = new StringBuilder();
        String line = register.settings().channels().values().iterator().next();
        for (Register.Interval interval : register.intervals(line, TimeRange.of(start, end))) {
            matches.append("<matchElement><timeSpan><startTime>"
                    + local(interval.range().start()) + "</startTime><endTime>"
                    + local(interval.range().end().minusSeconds(1)) + "</endTime></timeSpan><enterCount>"
                    + interval.tally().in() + "</enterCount><exitCount>"
                    + interval.tally().out()
                    + "</exitCount></matchElement>");
        }
        String outcome = matches.isEmpty() ? "NO MATCHES" : "OK";
        return ok("<CountingStatisticsResult version=\"2.0\"><responseStatus>true</responseStatus><responseStatusStrg>"
                + outcome + "</responseStatusStrg><matchList>" + matches + "</matchList></CountingStatisticsResult>");
    }

    private Instant instant(String text) {
        return LocalDateTime.parse(text).atZone(register.settings().zone()).toInstant();
    }

    private String local(Instant instant) {
        ZonedDateTime local = instant.atZone(register.settings().zone());
        return LOCAL.format(local);
    }

    private static DeviceAnswer status(int code, String words) {
        return ok("<ResponseStatus><statusCode>" + code + "</statusCode><statusString>" + words
                + "</statusString></ResponseStatus>");
    }

    private static DeviceAnswer ok(String xml) {
        return DeviceAnswer.ok("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
    }
}
