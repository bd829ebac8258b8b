package io.spp.drivers.milesight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MilesightProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

    private static final Instant START = Instant.parse("2025-11-03T09:00:00Z");

    private static final String DEVICE = "24:E1:24:00:00:6C";

    private static final String INFO = "\"device_info\":{\"device_sn\":\"6384E16179950077\",\"device_mac\":"
            + "\"24:E1:24:00:00:6C\",\"firmware_version\":\"V_125.1.0.3-r2\",\"running_time\":370}";

    private static final String TIMES = "\"time_info\":{\"start_time\":\"2025-11-03T09:00:00-00:00\","
            + "\"end_time\":\"2025-11-03T09:01:00-00:00\",\"time_zone\":\"UTC-0:00 Western European Time\"}";

    private final MilesightProvider driver = new MilesightProvider();

    @Test
    void everyFormOfTheSameCrossingsIsTold() throws Exception {
        List<Signal> signals = decode("{" + INFO + "," + TIMES + "," + """
                "line_periodic_data":[{"line":1,"line_name":"Line1","total":{"in":3,"out":1},"group":{"in":1,"out":0},"children":{"in":1}}],
                "line_total_data":[{"line":1,"total":{"in_counted":8442,"out_counted":15583,"capacity_counted":-7141}}],
                "line_trigger_data":[{"line":2,"total":{"in":0,"out":2}}]}""");

        assertThat(signals)
                .containsExactly(
                        signals.get(0),
                        interval("1", minute(), Tally.of(3, 1)),
                        reading(DEVICE, "1", START.plusSeconds(60), 8442, 15583),
                        new Signal.Crossing(
                                DEVICE,
                                "2",
                                START.plusSeconds(60),
                                Direction.OUT,
                                2,
                                OptionalInt.of(Direction.OUT.ordinal())));
        assertThat(((Signal.Status) signals.get(0)).values())
                .containsEntry(StatusField.FIRMWARE, "V_125.1.0.3-r2")
                .containsEntry(StatusField.SERIAL, "6384E16179950077")
                .containsEntry(StatusField.UPTIME_SECONDS, "370");
    }

    @Test
    void someReleasesNestNothing() throws Exception {
        assertThat(counts("{" + INFO + "," + TIMES + "," + """
                "line_periodic_data":[{"line":"Line2","in":3,"out":1}],
                "line_total_data":[{"line":2,"in_counted":12,"out_counted":14,"capacity_counted":-2}]}"""))
                .containsExactly(
                        interval("2", minute(), Tally.of(3, 1)), reading(DEVICE, "2", START.plusSeconds(60), 12, 14));
    }

    @Test
    void localTimesAreThoseOfThePrintedZone() throws Exception {
        String message = "{" + INFO + ",\"time_info\":{\"start_time\":\"2025/11/03 17:00:00\",\"end_time\":"
                + "\"2025/11/03 17:01:00\",\"%s\":\"UTC+8:00 China Standard Time (CT/CST)\",\"dst_status\":%s},"
                + "\"line_periodic_data\":[{\"line\":1,\"total\":{\"in\":3,\"out\":1}}]}";

        assertThat(counts(message.formatted("time_zone", "false")))
                .containsExactly(interval("1", minute(), Tally.of(3, 1)));
        assertThat(counts(message.formatted("timezone", "0"))).containsExactly(interval("1", minute(), Tally.of(3, 1)));
        assertThat(counts(message.formatted("time_zone", "1").replace(" 17:", " 18:")))
                .as("summer time")
                .containsExactly(interval("1", minute(), Tally.of(3, 1)));
    }

    @Test
    void aPeriodWithoutTimesHasNone() throws Exception {
        assertThat(counts("{" + INFO + ",\"line_periodic_data\":[{\"line\":1,\"total\":{\"in\":3,\"out\":null}}]}"))
                .containsExactly(new Signal.IntervalCount(DEVICE, "1", Optional.empty(), NOW, Tally.entered(3), 1));
    }

    @Test
    void occupancyIsNoCount() throws Exception {
        assertThat(decode("""
                        {"event":"Region People Counting","report_type":"interval","device_info":{"device_sn":"369362028335"},
                         "time_info":{"timezone":"UTC+8:00","start_time":"2025/11/03 17:00:00","end_time":"2025/11/03 17:01:00"},
                         "current_total":10,"Max_counted":12}"""))
                .hasSize(1)
                .hasOnlyElementsOfType(Signal.Status.class)
                .extracting(Signal::device)
                .containsExactly("369362028335");
        assertThatThrownBy(() -> decode("{\"event\":\"Line Crossing\",\"device_info\":{}}"))
                .hasMessageContaining("'Line Crossing', whose counts have no form that is documented");
    }

    @Test
    void theReportOfACameraCountsLinesAndNotTheirSum() throws Exception {
        String report =
                "StartTime, EndTime, Tolal - In, Tolal - Out, Tolal - Sum, Line1 - In, Line1 - Out, Line1 - Sum,"
                        + " Line 2 - In, Line 2 - Out\r\n2025/11/03 10:00:00,2025/11/03 10:59:59,9,5,14,3,1,4,6,4\r\n";

        List<Signal> signals = driver.decode(
                Payload.of(report.getBytes(StandardCharsets.UTF_8), "", START.plusSeconds(900)),
                DecodeContext.in(ZoneId.of("Europe/Berlin")));

        TimeRange hour = TimeRange.of(START, Duration.ofHours(1));
        assertThat(signals)
                .containsExactly(
                        new Signal.IntervalCount(
                                "", "1", Optional.of(hour), START.plusSeconds(900), Tally.of(3, 1), 0.25),
                        new Signal.IntervalCount(
                                "", "2", Optional.of(hour), START.plusSeconds(900), Tally.of(6, 4), 0.25));
        assertThatThrownBy(() -> decode(report)).hasMessageContaining("or the device's zone in the configuration");
        assertThatThrownBy(() -> decode("StartTime,Line1 - In\n")).hasMessageContaining("StartTime and EndTime");
    }

    @Test
    void vs133NumbersItsLines() throws Exception {
        assertThat(hex("03d248000000 04d2c8000000 06d200000000 07d200000000 09d200000000 0ad200000000"
                        + " 0cd2b4140000 0dd28d1a0000"))
                .containsExactly(
                        reading("", "1", NOW, 72, 200),
                        reading("", "2", NOW, 0, 0),
                        reading("", "3", NOW, 0, 0),
                        reading("", "4", NOW, 5300, 6797));
        assertThat(hex("05cc01000200 08cc00000000 0ecc05000700 11d209000000 13cc01000100 0fe301020304 10e4010a001400"))
                .containsExactly(period("1", 1, 2), period("2", 0, 0), period("4", 5, 7));
        assertThat(hex("03d248000000"))
                .containsExactly(new Signal.CounterReading(
                        "",
                        "1",
                        NOW,
                        OptionalLong.empty(),
                        OptionalLong.of(72),
                        OptionalLong.empty(),
                        OptionalLong.empty()));
    }

    @Test
    void vs350HasPeriodTotalAndHistory() throws Exception {
        Instant printed = Instant.ofEpochSecond(1693531647);

        assertThat(hex("04CC12001600 05CC13001400"))
                .containsExactlyInAnyOrder(period("0", 19, 20), reading("", "0", NOW, 18, 22));
        assertThat(hex("017564 0367f600 0aefFF3DF164 84CC1200160001 85CC1300140001"))
                .containsExactlyInAnyOrder(period("0", 19, 20), reading("", "0", printed, 18, 22));
        assertThat(hex("20CEFF3DF16401070002001D000800"))
                .containsExactly(period("0", 7, 2), reading("", "0", printed, 29, 8));
        assertThat(hex("20CEFF3DF1640007000200 20CEFF3DF1640001000300"))
                .containsExactly(period("0", 7, 2), period("0", 1, 3));
        assertThat(hex("fffeff")).containsExactly(new Signal.Alive("", NOW));
    }

    @Test
    void vs121CountsOneLineBesideItsRegions() throws Exception {
        Instant printed = Instant.ofEpochSecond(1693531647);

        assertThat(hex("04C903030002 06cd05 07d50102030405060708 09da0100020003000400"))
                .containsExactly(new Signal.Alive("", NOW));
        assertThat(hex("05cc03000100 0dcc2c010a00 0f85FF3DF164"))
                .containsExactly(period("0", 3, 1), reading("", "0", printed, 300, 10));
        assertThat(hex("20CEFF3DF1640103030002 20CEFF3DF1640203000100 20CEFF3DF164102c010a00"))
                .containsExactly(period("0", 3, 1), reading("", "0", printed, 300, 10));
        assertThat(hex("10f703000000"))
                .containsExactly(new Signal.Crossing("", "0", NOW, Direction.IN, 3, OptionalInt.of(0)));
    }

    @Test
    void joiningTheNetworkTellsSerialAndFirmware() throws Exception {
        assertThat(hex("ff0101 ff166136c40091605408 ff090300 ff1f01010102"))
                .containsExactly(new Signal.Status(
                        "6136C40091605408",
                        NOW,
                        Map.of(StatusField.SERIAL, "6136C40091605408", StatusField.FIRMWARE, "1.1.1.2")));
    }

    @Test
    void refusesBytesThatNoModelSends() {
        assertThatThrownBy(() -> hex("05cc0300")).hasMessageContaining("at byte 0 it has no value");
        assertThatThrownBy(() -> hex("05cc03000100 aabb")).hasMessageContaining("at byte 6 it has no value");
        assertThatThrownBy(() -> hex("04cc03000100 03d201000000"))
                .as("values of different models")
                .isInstanceOf(MalformedPayloadException.class);
        assertThatThrownBy(() -> decode("{\"hello\":1}")).hasMessageContaining("not from a Milesight");
    }

    @Test
    void redactionRemovesWhatIsAboutSinglePersons() throws Exception {
        Payload redacted = driver.redact(payload("{" + INFO + ",\"region_trigger_data\":{\"dwell_time_data\":"
                + "[{\"people_id\":5,\"duration\":9}]},\"heatmap\":[]}"));

        assertThat(redacted.body()).asString().isEqualTo("{" + INFO + "}");
    }

    private List<Signal> hex(String bytes) throws MalformedPayloadException {
        Payload payload = Payload.of(HexFormat.of().parseHex(bytes.replace(" ", "")), "", NOW);
        return driver.decode(payload, DecodeContext.empty());
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.empty());
    }

    private List<Signal> counts(String message) throws MalformedPayloadException {
        return decode(message).stream()
                .filter(Signal.Counting.class::isInstance)
                .toList();
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "", NOW);
    }

    private static TimeRange minute() {
        return TimeRange.of(START, Duration.ofMinutes(1));
    }

    private static Signal.IntervalCount interval(String channel, TimeRange range, Tally tally) {
        return new Signal.IntervalCount(DEVICE, channel, Optional.of(range), NOW, tally, 1);
    }

    private static Signal.IntervalCount period(String channel, int in, int out) {
        return new Signal.IntervalCount("", channel, Optional.empty(), NOW, Tally.of(in, out), 1);
    }

    private static Signal.CounterReading reading(String device, String channel, Instant at, long in, long out) {
        return new Signal.CounterReading(
                device,
                channel,
                at,
                OptionalLong.empty(),
                OptionalLong.of(in),
                OptionalLong.of(out),
                OptionalLong.empty());
    }
}
