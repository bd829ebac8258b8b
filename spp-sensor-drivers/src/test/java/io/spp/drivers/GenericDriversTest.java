package io.spp.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.time.TimeRange;
import io.spp.drivers.csv.CsvProvider;
import io.spp.drivers.json.JsonProvider;
import io.spp.drivers.mqtt.MqttProvider;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GenericDriversTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

    private static final Instant START = Instant.parse("2025-11-03T09:00:00Z");

    private static final Signal.IntervalCount MINUTE = interval("door-1", Duration.ofMinutes(1), Tally.of(4, 2), 1);

    private final SensorDriverProvider csv = new CsvProvider();
    private final SensorDriverProvider json = new JsonProvider();
    private final SensorDriverProvider mqtt = new MqttProvider();

    @Test
    void aTableWithoutSettingsIsTheCountsCsv() throws Exception {
        assertThat(decode(
                        csv,
                        Map.of(),
                        "line,start,end,in,out,completeness\r\n"
                                + "door-1,2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4,2,\r\n"
                                + "door-2,2025-11-03T12:00:00+03:00,2025-11-03T12:01:00+03:00,1,,0.5\r\n\r\n"))
                .containsExactly(MINUTE, interval("door-2", Duration.ofMinutes(1), Tally.entered(1), 0.5));
    }

    @Test
    void settingsSayWhichColumnMeansWhat() throws Exception {
        String table = "Дата;Время;Дверь;Вход;Выход\r\n03.11.2025;12:00;\"door-1\";4;2\r\n";
        Map<String, String> settings = Map.of(
                "separator",
                ";",
                "start",
                "Дата+Время",
                "timeFormat",
                "dd.MM.yyyy HH:mm",
                "length",
                "PT1M",
                "channel",
                "Дверь",
                "in",
                "Вход",
                "out",
                "Выход");

        assertThat(decode(csv, settings, table)).containsExactly(MINUTE);
        assertThat(csv.decode(
                        Payload.of(table.getBytes(Charset.forName("windows-1251")), "text/csv", NOW),
                        context(csv, settings)))
                .containsExactly(MINUTE);
    }

    @Test
    void columnsMayBeNumbered() throws Exception {
        assertThat(decode(
                        csv,
                        Map.of(
                                "header",
                                "false",
                                "separator",
                                "tab",
                                "channel",
                                "1",
                                "start",
                                "2",
                                "end",
                                "3",
                                "in",
                                "4",
                                "out",
                                "5"),
                        "door-1\t2025/11/03 12:00:00\t2025/11/03 12:00:59\t4\t2\n"))
                .containsExactly(MINUTE);
    }

    @Test
    void pathsLeadToRecordsAndFromTheTop() throws Exception {
        assertThat(decode(
                        json,
                        Map.of(
                                "records",
                                "data.lines",
                                "channel",
                                "id",
                                "start",
                                "$.period.from",
                                "end",
                                "$.period.to",
                                "in",
                                "n[0]",
                                "out",
                                "n[1]"),
                        """
                        {"period":{"from":1762160400,"to":1762160460000},"data":{"lines":[{"id":"door-1","n":[4,2.0]},{"id":7}]}}"""))
                .containsExactly(MINUTE);
        assertThat(decode(
                        json,
                        Map.of(),
                        "[{\"start\":\"2025-11-03T09:00:00Z\",\"end\":\"2025-11-03T09:01:00Z\",\"in\":4,"
                                + "\"out\":2,\"line\":\"door-1\"}]"))
                .containsExactly(MINUTE);
    }

    @Test
    void numbersMayBeCountersOrCrossings() throws Exception {
        assertThat(decode(json, Map.of("form", "counter"), "{\"at\":1762160400,\"in\":70,\"out\":75}"))
                .containsExactly(new Signal.CounterReading(
                        "",
                        "0",
                        START,
                        OptionalLong.empty(),
                        OptionalLong.of(70),
                        OptionalLong.of(75),
                        OptionalLong.empty()));
        assertThat(
                        decode(
                                json,
                                Map.of("form", "crossing", "direction", "dir", "directionIn", "1", "directionOut", "2"),
                                "[{\"at\":1762160400,\"dir\":1},{\"at\":1762160400,\"dir\":2,\"value\":3},{\"at\":1762160400,\"dir\":1}]"))
                .containsExactly(
                        crossing(Direction.IN, 1, 0), crossing(Direction.OUT, 3, 1), crossing(Direction.IN, 1, 3));
    }

    @Test
    void aTopicSaysWhatAMessageLeavesOut() throws Exception {
        Payload number = new Payload("71".getBytes(StandardCharsets.UTF_8), "", "", Map.of(), "shop/door-1/in", NOW);

        assertThat(mqtt.decode(number, context(mqtt, Map.of("form", "counter", "channel", "topic[1]"))))
                .containsExactly(new Signal.CounterReading(
                        "",
                        "door-1",
                        NOW,
                        OptionalLong.of(71),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty()));
        assertThat(mqtt.decode(
                        number,
                        context(mqtt, Map.of("form", "crossing", "channel", "topic[1]", "direction", "topic[2]"))))
                .containsExactly(new Signal.Crossing("", "door-1", NOW, Direction.IN, 71, OptionalInt.of(0)));
    }

    @Test
    void aSettingSaysWhereTheDeviceIsNamed() throws Exception {
        String message = "{\"id\":\"80-1f-12-00-00-07\",\"start\":1762160400,\"end\":1762160460,\"in\":4}";
        DriverSettings settings = DriverSettings.of(json.settings(), Map.of("device", "$.id"));

        assertThat(json.identify(payload(message))).isEmpty();
        assertThat(json.identify(payload(message), settings)).isEqualTo("80:1F:12:00:00:07");
        assertThat(decode(json, Map.of("device", "id"), message))
                .extracting(Signal::device)
                .containsExactly("80:1F:12:00:00:07");
        assertThat(csv.identify(
                        payload("unit,start,end,in\nA7,2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4\n"),
                        DriverSettings.of(csv.settings(), Map.of("device", "unit"))))
                .isEqualTo("A7");
        assertThat(mqtt.identify(
                        new Payload("7".getBytes(StandardCharsets.UTF_8), "", "", Map.of(), "shop/A8/in", NOW),
                        DriverSettings.of(mqtt.settings(), Map.of("device", "topic[1]"))))
                .isEqualTo("A8");
    }

    @Test
    void guessesNeitherAmongColumnsOfOneNameNorWhereRecordsAre() {
        assertThatThrownBy(
                        () -> decode(csv, Map.of(), "start,end,in,in\n2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4,2\n"))
                .hasMessage("line 1 carries 'in' twice");
        assertThatThrownBy(() -> decode(json, Map.of("records", "data.lines"), "{\"data\":{}}"))
                .hasMessage("$.data.lines is missing");
    }

    @Test
    void refusesWhatTheSettingsDoNotFit() {
        assertThatThrownBy(() -> decode(csv, Map.of(), "a,b\n1,2\n"))
                .hasMessage("no record has a number at line 2, in, out or value; check the settings in, out and value");
        assertThatThrownBy(() -> decode(json, Map.of(), "{\"in\":4,\"start\":\"2025-11-03T09:00:00Z\"}"))
                .hasMessage("$.end is missing");
        assertThatThrownBy(() -> decode(json, Map.of(), "{\"in\":-4}")).hasMessageContaining("$.in is '-4'");
        assertThatThrownBy(() -> decode(json, Map.of("form", "crossing"), "{\"direction\":\"up\"}"))
                .hasMessageContaining("what the settings directionIn and directionOut say");
        assertThatThrownBy(() -> decode(csv, Map.of(), "line,in\n\"door,4\n")).hasMessageContaining("never closed");
        assertThatThrownBy(() -> csv.redact(Payload.of(new byte[] {0, 1}, "", NOW)))
                .hasMessageContaining("no text with values separated");
    }

    @Test
    void opensWithSettingsThatMeanSomething() {
        SensorAddress address = new SensorAddress("s", "", "", ZoneId.of("UTC"));
        DriverContext host = new DriverContext(InstantSource.fixed(NOW), Runnable::run);

        assertThatThrownBy(() -> json.open(
                        address,
                        DriverSettings.of(
                                json.settings(), Map.of("form", "guess", "length", "1 h", "timeFormat", "{bad")),
                        host))
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void redactionRemovesWhatIsAboutPersonsByItsName() throws Exception {
        Payload redacted =
                json.redact(payload("{\"in\":4,\"Face\":{\"id\":1},\"list\":[{\"gender\":\"f\",\"out\":1}],\"blob\":\""
                        + "A".repeat(2000) + "\"}"));

        assertThat(redacted.body()).asString().isEqualTo("{\"in\":4,\"list\":[{\"out\":1}]}");
    }

    private static List<Signal> decode(SensorDriverProvider driver, Map<String, String> settings, String message)
            throws MalformedPayloadException {
        return driver.decode(payload(message), context(driver, settings));
    }

    private static DecodeContext context(SensorDriverProvider driver, Map<String, String> settings) {
        return new DecodeContext(
                Optional.of(ZoneId.of("Europe/Moscow")), DriverSettings.of(driver.settings(), settings));
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "", NOW);
    }

    private static Signal.Crossing crossing(Direction direction, int persons, int number) {
        return new Signal.Crossing("", "0", START, direction, persons, OptionalInt.of(number));
    }

    private static Signal.IntervalCount interval(String channel, Duration length, Tally tally, double completeness) {
        return new Signal.IntervalCount(
                "", channel, Optional.of(TimeRange.of(START, length)), NOW, tally, completeness);
    }
}
