package io.spp.drivers.hikvision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HikvisionProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T11:20:00Z");

    private static final String DEVICE = "84:9A:40:00:00:07";

    private static final String WINDOW = "<TimeRange><startTime>2025-11-03T19:00:00+08:00</startTime>"
            + "<endTime>2025-11-03T19:15:00+08:00</endTime></TimeRange>";

    private final HikvisionProvider driver = new HikvisionProvider();

    @Test
    void realTimeIsACounterSinceTheLastReset() throws Exception {
        assertThat(decode(alert("realTime", "<RealTime><time>2025-11-03T19:07:07+08:00</time></RealTime>", 70, 75)))
                .containsExactly(reading("1/2", "2025-11-03T11:07:07Z", 70, 75));
    }

    @Test
    void timeRangeAndSignalTriggerAreWindows() throws Exception {
        Signal.IntervalCount quarter = interval("1/2", "2025-11-03T11:00:00Z", "2025-11-03T11:15:00Z", Tally.of(3, 1));

        assertThat(decode(alert("timeRange", WINDOW, 3, 1))).containsExactly(quarter);
        assertThat(decode(alert("signalTrigger", WINDOW.replace("TimeRange", "SignalTrigger"), 3, 1)))
                .containsExactly(quarter);
        assertThat(decode(alert("timeRange", WINDOW.replace("19:15:00", "19:14:59"), 3, 1)))
                .as("an inclusive end")
                .containsExactly(quarter);
    }

    @Test
    void aWindowWithoutTimesIsAnIntervalWithoutThem() throws Exception {
        assertThat(decode(alert("signalTrigger", "", 3, 1)))
                .containsExactly(new Signal.IntervalCount(DEVICE, "1/2", Optional.empty(), NOW, Tally.of(3, 1), 1));
    }

    @Test
    void theElementsTellWhereTheMethodIsNotPrinted() throws Exception {
        String method = "<statisticalMethods></statisticalMethods>";

        assertThat(decode(alert("", WINDOW, 3, 1).replace(method, "")))
                .hasOnlyElementsOfType(Signal.IntervalCount.class);
        assertThat(decode(alert("", "<RealTime/>", 3, 1).replace(method, "")))
                .containsExactly(reading("1/2", "2025-11-03T11:15:00Z", 3, 1));
        assertThatThrownBy(() -> decode(alert("", "", 3, 1)))
                .hasMessageContaining("since the last reset or in a window");
        assertThatThrownBy(() -> decode(alert("lunar", WINDOW, 3, 1))).hasMessageContaining("'lunar'");
    }

    @Test
    void namespacesVersionsAndOrderDoNotMatter() throws Exception {
        List<Signal> plain = decode(alert("timeRange", WINDOW, 3, 1));
        for (String namespace : List.of(
                "http://www.hikvision.com/ver20/XMLSchema", "http://www.isapi.org/ver20/XMLSchema", "urn:other")) {
            assertThat(decode(alert("timeRange", WINDOW, 3, 1)
                            .replace("Alert version=\"1.0\"", "Alert version=\"2.0\"")
                            .replace("urn:psialliance-org", namespace)
                            .replace(
                                    "<activePostCount>",
                                    "<portNo>443</portNo><protocol>HTTPS</protocol><activePostCount>")
                            .replace(
                                    "<enter>",
                                    "<duplicatePeople>9</duplicatePeople><pass>4</pass>"
                                            + "<countingSceneMode>door</countingSceneMode><enter>")))
                    .as(namespace)
                    .isEqualTo(plain);
        }
        assertThat(decode(alert("timeRange", WINDOW, 3, 1)
                        .replace("xmlns=", "xmlns:h=")
                        .replaceAll("<(/?)(\\w)", "<$1h:$2")
                        .replace("<h:?xml", "<?xml")))
                .isEqualTo(plain);
    }

    @Test
    void whatIsNotPrintedIsUnknown() throws Exception {
        String alert = alert("timeRange", WINDOW, 3, 1);

        assertThat(decode(alert.replace("<regionsID>2</regionsID>", "")))
                .containsExactly(interval("1/0", "2025-11-03T11:00:00Z", "2025-11-03T11:15:00Z", Tally.of(3, 1)));
        assertThat(decode(alert.replace("<exit>1</exit>", "")))
                .containsExactly(interval("1/2", "2025-11-03T11:00:00Z", "2025-11-03T11:15:00Z", Tally.entered(3)));
        assertThat(decode(alert.replace("<macAddress>84:9a:40:00:00:07</macAddress>", "")))
                .extracting(Signal::device)
                .containsExactly("");
        assertThatThrownBy(() -> decode(alert.replace("<endTime>2025-11-03T19:15:00+08:00</endTime>", "")))
                .hasMessage("TimeRange.endTime is missing");
    }

    @Test
    void timesMayLackTheZeroOrTheOffset() throws Exception {
        String alert = alert("timeRange", WINDOW, 3, 1);
        List<Signal> plain = decode(alert);

        assertThat(decode(alert.replace("T19:", "T06:").replace("+08:00", "-5:00")))
                .isEqualTo(plain);
        String local = alert.replace("+08:00", "");
        assertThat(driver.decode(payload(local), DecodeContext.in(ZoneId.of("Asia/Shanghai"))))
                .isEqualTo(plain);
        assertThatThrownBy(() -> decode(local)).hasMessageContaining("or the device's zone in the configuration");
        assertThatThrownBy(() -> decode(alert.replace("2025-11-03T19:00", "0000-00-00T00:00")))
                .hasMessageStartingWith("TimeRange is '0000-00-00T00:00:00+08:00'");
    }

    @Test
    void childrenAreNoFurtherPersons() throws Exception {
        assertThat(decode(alert("timeRange", WINDOW, 3, 1).replace("<enter>0</enter>", "<enter>2</enter>")))
                .containsExactly(interval("1/2", "2025-11-03T11:00:00Z", "2025-11-03T11:15:00Z", Tally.of(3, 1)));
    }

    @Test
    void aHeartbeatIsASignOfLife() throws Exception {
        String heartbeat = "<EventNotificationAlert><ipAddress>10.0.0.7</ipAddress><macAddress>84:9a:40:00:00:07"
                + "</macAddress><channelID>1</channelID><dateTime>2025-11-03T19:15:00+08:00</dateTime>"
                + "<eventType>videoloss</eventType><eventState>inactive</eventState></EventNotificationAlert>";

        assertThat(decode(heartbeat)).containsExactly(new Signal.Alive(DEVICE, Instant.parse("2025-11-03T11:15:00Z")));
    }

    @Test
    void aStretchOfTheStreamGivesAllItsAlerts() throws Exception {
        String stream = part("text/html", "<!DOCTYPE html><html><p>401</html>")
                + part("application/xml", alert("timeRange", WINDOW, 3, 1))
                + part("image/jpeg", "\u00ff\u00d8\u00ff picture")
                + part("application/xml", alert("realTime", "", 70, 75)) + "--MIME_boundary--\r\n";
        List<Signal> both = List.of(
                interval("1/2", "2025-11-03T11:00:00Z", "2025-11-03T11:15:00Z", Tally.of(3, 1)),
                reading("1/2", "2025-11-03T11:15:00Z", 70, 75));

        assertThat(decode(stream)).isEqualTo(both);
        assertThat(decode(stream.replace("\r\n", "\n"))).isEqualTo(both);
        assertThat(decode(stream.replace("--MIME_boundary--\r\n", ""))).isEqualTo(both);
        Payload redacted = driver.redact(payload(stream));
        assertThat(new String(redacted.body(), StandardCharsets.UTF_8)).doesNotContain("picture", "401");
        assertThat(driver.decode(redacted, DecodeContext.empty())).isEqualTo(both);
        assertThat(driver.redact(redacted)).isEqualTo(redacted);
    }

    @Test
    void thePictureOfAnAlertIsNotKept() throws Exception {
        String form = "--7e1\r\nContent-Disposition: form-data; name=\"alert.xml\"\r\nContent-Type: application/xml\r\n"
                + "Content-Length: 800\r\n\r\n"
                + alert("timeRange", WINDOW, 3, 1).replace("</EventNot", "<faceName>Jane</faceName></EventNot")
                + "\r\n--7e1\r\nContent-Disposition: form-data; name=\"p\"; filename=\"p.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff picture\r\n--7e1--\r\n";

        Payload redacted = driver.redact(payload(form));

        assertThat(redacted.contentType()).isEqualTo("application/xml");
        assertThat(new String(redacted.body(), StandardCharsets.UTF_8))
                .startsWith("<?xml")
                .doesNotContain("picture", "Jane");
        assertThat(driver.decode(redacted, DecodeContext.empty())).isEqualTo(decode(form));
    }

    @Test
    void aSearchGivesItsBuckets() throws Exception {
        String bucket = "<matchElement><timeSpan><startTime>2025-11-03T%s:00:00</startTime><endTime>2025-11-03T%s:59:59"
                + "</endTime></timeSpan><enterCount>%d</enterCount><exitCount>%d</exitCount></matchElement>";
        String result = "<CountingStatisticsResult xmlns=\"http://www.isapi.org/ver20/XMLSchema\"><responseStatus>true"
                + "</responseStatus><responseStatusStrg>OK</responseStatusStrg><matchList>"
                + bucket.formatted("10", "10", 4, 2)
                + bucket.formatted("11", "11", 1, 0).replaceAll("</?timeSpan>", "")
                + "</matchList></CountingStatisticsResult>";
        Payload answer = new Payload(
                result.getBytes(StandardCharsets.UTF_8),
                "application/xml",
                "/ISAPI/System/Video/inputs/channels/1/counting/search",
                Map.of(),
                "",
                NOW);

        assertThat(driver.decode(answer, DecodeContext.in(ZoneId.of("UTC"))))
                .containsExactly(
                        search("1/0", "2025-11-03T10:00:00Z", "2025-11-03T11:00:00Z", Tally.of(4, 2), 1),
                        search("1/0", "2025-11-03T11:00:00Z", "2025-11-03T12:00:00Z", Tally.of(1, 0), 1 / 3.0));
        assertThat(decode("<CountingStatisticsResult><responseStatusStrg>NO MATCHES</responseStatusStrg>"
                        + "</CountingStatisticsResult>"))
                .isEmpty();
    }

    @Test
    void refusesErrorsAndWhatIsForeign() {
        assertThatThrownBy(() -> decode("<ResponseStatus><statusCode>2</statusCode><statusString>Device Busy"
                        + "</statusString></ResponseStatus>"))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("the device answers with an error instead of counts: status 2, Device Busy");
        assertThatThrownBy(() -> decode("<html><body>401</body></html>")).hasMessageContaining("not from a Hikvision");
        assertThatThrownBy(() -> decode(part("application/json", "{}")))
                .hasMessageContaining("neither XML nor a picture");
        assertThatThrownBy(() -> decode(alert("timeRange", WINDOW, -3, 1)))
                .hasMessage("peopleCounting.enter is '-3', expected a whole number of persons from 0 to 2147483647");
        assertThatThrownBy(
                        () -> decode("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><EventNotificationAlert>"
                                + "<macAddress>&b;</macAddress></EventNotificationAlert>"))
                .hasMessageContaining("document type");
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.empty());
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "", NOW);
    }

    private static String part(String type, String body) {
        return "--MIME_boundary\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body
                + "\r\n";
    }

    private static String alert(String method, String times, int enter, int exit) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EventNotificationAlert version="1.0" xmlns="urn:psialliance-org">
                <ipAddress>10.0.0.7</ipAddress>
                <macAddress>84:9a:40:00:00:07</macAddress>
                <channelID>1</channelID>
                <dateTime>2025-11-03T19:15:00+08:00</dateTime>
                <activePostCount>1560</activePostCount>
                <eventType>PeopleCounting</eventType>
                <peopleCounting><statisticalMethods>%s</statisticalMethods>%s<enter>%d</enter><exit>%d</exit><regionsID>2</regionsID></peopleCounting>
                <childCounting><enter>0</enter><exit>0</exit></childCounting>
                </EventNotificationAlert>""".formatted(method, times, enter, exit);
    }

    private static Signal.IntervalCount interval(String channel, String start, String end, Tally tally) {
        return new Signal.IntervalCount(DEVICE, channel, Optional.of(range(start, end)), NOW, tally, 1);
    }

    private static Signal.IntervalCount search(String channel, String start, String end, Tally tally, double share) {
        return new Signal.IntervalCount("", channel, Optional.of(range(start, end)), NOW, tally, share);
    }

    private static Signal.CounterReading reading(String channel, String at, long in, long out) {
        return new Signal.CounterReading(
                DEVICE,
                channel,
                Instant.parse(at),
                OptionalLong.empty(),
                OptionalLong.of(in),
                OptionalLong.of(out),
                OptionalLong.empty());
    }

    private static TimeRange range(String start, String end) {
        return TimeRange.of(Instant.parse(start), Instant.parse(end));
    }
}
