package io.spp.testkit.server;

import io.spp.core.count.Tally;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Written after the answers that PlaceOS/drivers tests with; prefixes of namespaces vary as there. */
final class XovisLegacyApi implements DeviceApi {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Register register;

    XovisLegacyApi(SimulatedDevice device, InstantSource time) {
        this.register = new Register(device, time);
    }

    @Override
    public DeviceAnswer answer(DeviceRequest request) {
        return switch (request.path()) {
            case "/api/count-data" -> ok(counts());
            case "/api/info/sensor-status" -> ok(status());
            case "/api/info/alive" ->
                ok("<response><sensor-time>" + time() + "</sensor-time>" + outcome() + "</response>");
            default -> DeviceAnswer.status(404);
        };
    }

    private String counts() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> channel : register.settings().channels().entrySet()) {
            Tally total = register.total(channel.getValue());
            lines.append(
                    "<ns2:line name=\"Line\" id=\"" + channel.getKey() + "\" sensor-type=\"SINGLE_SENSOR\"><fw-count>"
                            + total.in() + "</fw-count><bw-count>" + total.out() + "</bw-count></ns2:line>");
        }
        return "<ns2:count-data xmlns:ns2=\"http://www.xovis.com/count-data\"><ns2:count-items><ns2:lines>" + lines
                + "</ns2:lines></ns2:count-items><ns2:sensor-time>" + time() + "</ns2:sensor-time>" + outcome()
                + "</ns2:count-data>";
    }

    private String status() {
        long uptime =
                Duration.between(register.settings().start(), register.now()).toMillis();
        return "<s:sensor-status xmlns:s=\"http://www.xovis.com/sensor-status\">" + outcome() + "<s:sensor-time>"
                + time()
                + "</s:sensor-time><s:uptime>" + uptime
                + "</s:uptime><s:versions><s:version type=\"SW\">4.3.1</s:version>"
                + "</s:versions><s:sensor><s:serial-number>"
                + register.settings().identity() + "</s:serial-number></s:sensor></s:sensor-status>";
    }

    private String time() {
        return TIME.format(register.now().atZone(register.settings().zone()));
    }

    private static String outcome() {
        return "<request-status><status>OK</status></request-status>";
    }

    private static DeviceAnswer ok(String xml) {
        return DeviceAnswer.ok("text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}
