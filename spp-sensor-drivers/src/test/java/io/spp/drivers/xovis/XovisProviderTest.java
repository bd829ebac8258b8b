package io.spp.drivers.xovis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class XovisProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

    private static final TimeRange MINUTE =
            TimeRange.of(Instant.parse("2025-11-03T09:00:00Z"), Instant.parse("2025-11-03T09:01:00Z"));

    private final XovisProvider driver = new XovisProvider();

    @Test
    void everyLogicAndRecordGivesAnIntervalRepeatedOnesToo() throws Exception {
        assertThat(decode(logics("{\"id\":1001001,\"records\":[" + record("", "fw", 3, "bw", 1) + ","
                        + record("", "fw", 3, "bw", 1) + "]},{\"id\":2,\"records\":[" + record("", "fw", 0, "bw", 0)
                        + "]}")))
                .containsExactly(
                        interval("1001001", Tally.of(3, 1), 1),
                        interval("1001001", Tally.of(3, 1), 1),
                        interval("2", Tally.of(0, 0), 1));
    }

    @Test
    void missingSamplesMakeAnIntervalIncomplete() throws Exception {
        assertThat(decode(logics("{\"id\":2,\"records\":["
                        + record("\"samples\":15,\"samples_expected\":60,", "fw", 3, "bw", 1) + "]}")))
                .containsExactly(interval("2", Tally.of(3, 1), 0.25));
    }

    @Test
    void aDirectionThatIsNotThereIsUnknown() throws Exception {
        assertThat(decode(logics("{\"id\":2,\"records\":[{\"from\":1762160400000,\"to\":1762160460000,"
                        + "\"counts\":[{\"name\":\"bw\",\"value\":4},{\"name\":\"fw\",\"value\":null}]}]}")))
                .containsExactly(interval("2", Tally.left(4), 1));
    }

    @Test
    void balancesDurationsSubPopulationsAndGroupsAreNoCounts() throws Exception {
        assertThat(decode(logics("{\"id\":2,\"records\":["
                        + record("", "balance", 3, "fw-male", 1) + ","
                        + record("", "fw-age", 3, "dwell_time", 1)
                        + "]},{\"id\":3,\"info\":\"XLT_GROUP_LINE_IN_OUT_COUNT\",\"records\":["
                        + record("", "fw", 1, "bw", 1)
                        + "]},{\"id\":4,\"records\":[{\"from\":1762160400000,\"to\":1762160460000,\"counts\":"
                        + "[{\"name\":\"fw\",\"unit\":\"seconds\",\"value\":17.5}]}]}")))
                .isEmpty();
    }

    @Test
    void timesMayBeSecondsOrTextWithAnyOffset() throws Exception {
        for (String times : List.of(
                "\"from\":1762160400,\"to\":1762160460",
                "\"from\":\"2025-11-03T10:00:00+01:00\",\"to\":\"2025-11-03T10:01:00+0100\"",
                "\"from\":\"2025-11-03T09:00:00.000Z\",\"to\":\"2025-11-03 09:01:00 UTC\"",
                "\"from\":\"2025-11-03T04:00:00-5:00\",\"to\":\"2025/11/03 04:01:00-05\"")) {
            assertThat(decode(logics(
                            "{\"id\":2,\"records\":[{" + times + ",\"counts\":[{\"name\":\"fw\",\"value\":1}]}]}")))
                    .as(times)
                    .containsExactly(interval("2", Tally.entered(1), 1));
        }
    }

    @Test
    void localTimesNeedAZone() throws Exception {
        String message =
                logics("{\"id\":2,\"records\":[{\"from\":\"2025-11-03T10:00:00\",\"to\":\"2025-11-03T10:01:00\","
                        + "\"counts\":[{\"name\":\"fw\",\"value\":1}]}]}");

        assertThat(driver.decode(payload(message), DecodeContext.in(ZoneId.of("Europe/Zurich"))))
                .containsExactly(interval("2", Tally.entered(1), 1));
        assertThatThrownBy(() -> decode(message))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("$.logics_data.logics[0].records[0].from is '2025-11-03T10:00:00', expected a time with an"
                        + " offset, or the device's zone in the configuration");
    }

    @Test
    void refusesNumbersThatCannotBePersons() {
        for (String value : List.of("-1", "1.5", "\"many\"", "99999999999", "1e400", "{}", "true")) {
            assertThatThrownBy(() -> decode(logics("{\"id\":2,\"records\":[{\"from\":1,\"to\":2,\"counts\":"
                            + "[{\"name\":\"fw\",\"value\":" + value + "}]}]}")))
                    .as(value)
                    .isInstanceOf(MalformedPayloadException.class)
                    .hasMessageStartingWith("$.logics_data.logics[0].records[0].counts[0].value is");
        }
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> decode(logics("{\"id\":2,\"records\":[" + record("", "fw", 1, "fw", 2) + "]}")))
                .hasMessageContaining("carries 'fw' twice");
        assertThatThrownBy(() -> decode(logics("{\"id\":2,\"id\":3,\"records\":[]}")))
                .hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> decode(logics("{\"id\":2,\"records\":[{\"from\":1762160460000,\"to\":1762160400000,"
                        + "\"counts\":[{\"name\":\"fw\",\"value\":1}]}]}")))
                .hasMessageContaining("not after its start");
        assertThatThrownBy(() -> decode("{\"hello\":1}")).hasMessageContaining("not a push of a Xovis sensor");
        assertThatThrownBy(() -> decode("[".repeat(1000))).hasMessageContaining("limits for JSON");
        assertThatThrownBy(() -> decode("")).hasMessage("the message is empty");
    }

    @Test
    void aCounterEventIsAReadingOfItsDirection() throws Exception {
        assertThat(decode("""
                        {"live_data":{"sensor_info":{"serial_number":"801f12aabbcc"},"frames":[{"time":1762160400120,"events":[
                          {"category":"COUNT","type":"COUNT_INCREMENT","attributes":{"logic_id":4,"counter_name":"fw","counter_value":1471}},
                          {"category":"COUNT","type":"COUNT_INCREMENT","attributes":{"logic_id":4,"counter_name":"bw","counter_value":12}},
                          {"category":"COUNT","type":"COUNT_INCREMENT","attributes":{"logic_id":5,"counter_name":"balance","counter_value":3}}
                        ]}]}}"""))
                .containsExactly(new Signal.CounterReading(
                        "80:1F:12:AA:BB:CC",
                        "4",
                        Instant.parse("2025-11-03T09:00:00.120Z"),
                        OptionalLong.empty(),
                        OptionalLong.of(1471),
                        OptionalLong.of(12),
                        OptionalLong.empty()));
    }

    @Test
    void crossingsOfOneInstantStayApart() throws Exception {
        String event =
                "{\"category\":\"SCENE\",\"type\":\"LINE_CROSS_FORWARD\",\"attributes\":{\"track_id\":%d,\"geometry_id\":3}}";
        List<Signal> signals = decode("{\"live_data\":{\"frames\":[{\"time\":1762160400120,\"events\":["
                + event.formatted(7) + "," + event.formatted(8) + "," + event.formatted(2147483650L) + "]}]}}");

        assertThat(signals).hasSize(2).doesNotHaveDuplicates();
        assertThat(signals).allSatisfy(signal -> {
            Signal.Crossing crossing = (Signal.Crossing) signal;
            assertThat(crossing.channel()).isEqualTo("g3");
            assertThat(crossing.direction()).isEqualTo(Direction.IN);
            assertThat(crossing.device()).isEmpty();
        });
    }

    @Test
    void oneCrossingToldTwiceCountsOnce() throws Exception {
        String event = "{\"timestamp\":1762160400120,\"type\":\"%s\",\"serial\":\"80:1F:12:AA:BB:CC\","
                + "\"direction\":\"backward\",\"countItem\":{\"id\":5},\"objectType\":\"%s\"}";
        Signal.Crossing crossing = new Signal.Crossing(
                "80:1F:12:AA:BB:CC",
                "5",
                Instant.parse("2025-11-03T09:00:00.120Z"),
                Direction.OUT,
                1,
                OptionalInt.of(Direction.OUT.ordinal()));

        assertThat(decode("{\"values\":[" + event.formatted("LineCrossing", "PERSON") + ","
                        + event.formatted("LineCount", "PERSON") + ","
                        + event.formatted("LineCount", "GROUP") + ","
                        + event.formatted("FillLevelChanged", "PERSON") + "]}"))
                .containsExactly(crossing);
        assertThat(decode("{\"values\":[" + event.formatted("LineCrossing", "PERSON") + "]}"))
                .containsExactly(crossing);
    }

    @Test
    void firmware4MayHaveOneElementInsteadOfAList() throws Exception {
        assertThat(decode("""
                        {"sensor-time":{"timezone":"Europe/Zurich"},"content":{"element":{"element-id":7,"measurement":
                          {"from":"2025-11-03T10:00:00","to":"2025-11-03T10:01:00","value":[{"value":"2","label":"fw"},
                           {"value":9,"label":"fill-level"}]}}},"sensor-info":{"serial-number":"80:1F:12:AA:BB:CC"}}""")).containsExactly(interval("7", Tally.entered(2), 1));
    }

    @Test
    void refusesCountsOfASensorInTrouble() {
        assertThatThrownBy(() -> decode("{\"status\":{\"code\":\"ERROR\"},\"content\":{}}"))
                .hasMessageContaining("status 'ERROR' instead of OK");
    }

    @Test
    void namesMayBeInAnyLanguageAndCharacterSet() throws Exception {
        String message = logics("{\"id\":2,\"name\":\"Вход №1\",\"records\":[" + record("", "fw", 1, "bw", 0) + "]}");
        for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1251")) {
            Payload payload =
                    Payload.of(message.getBytes(Charset.forName(charset)), "text/json; charset=" + charset, NOW);
            assertThat(driver.decode(payload, DecodeContext.empty()))
                    .as(charset)
                    .hasSize(1);
        }
        assertThat(driver.decode(payload("\uFEFF" + message), DecodeContext.empty()))
                .hasSize(1);
    }

    @Test
    void redactionLeavesNothingAboutPersons() throws Exception {
        Payload redacted = driver.redact(payload("""
                {"camera_image":"abc","live_data":{"frames":[{"time":1762160400120,
                  "tracked_objects":[{"track_id":7,"type":"PERSON","position":[1,2,3],"attributes":{"gender":"MALE"}}],
                  "events":[{"category":"SCENE","type":"LINE_CROSS_FORWARD","attributes":{"track_id":7,"face_mask":"NO","geometry_id":3}}]}]}}"""));

        assertThat(redacted.body())
                .asString()
                .isEqualTo("{\"live_data\":{\"frames\":[{\"time\":1762160400120,\"events\":[{\"category\":\"SCENE\","
                        + "\"type\":\"LINE_CROSS_FORWARD\",\"attributes\":{\"geometry_id\":3}}]}]}}");
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.empty());
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "application/json", NOW);
    }

    private static String logics(String logics) {
        return "{\"logics_data\":{\"sensor_info\":{\"serial_number\":\"80:1f:12:aa:bb:cc\"},\"logics\":[" + logics
                + "]}}";
    }

    private static String record(String samples, String first, int firstValue, String second, int secondValue) {
        return "{\"from\":1762160400000,\"to\":1762160460000," + samples + "\"counts\":[{\"name\":\"" + first
                + "\",\"value\":" + firstValue + "},{\"name\":\"" + second + "\",\"value\":" + secondValue + "}]}";
    }

    private static Signal.IntervalCount interval(String channel, Tally tally, double completeness) {
        return new Signal.IntervalCount("80:1F:12:AA:BB:CC", channel, Optional.of(MINUTE), NOW, tally, completeness);
    }
}
