package io.spp.drivers.irisys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IrisysProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

    private final IrisysProvider driver = new IrisysProvider();

    @Test
    void everyRegisterOfEveryEntryIsAReading() throws Exception {
        assertThat(decode("""
                        {"CountLogs":[
                         {"Counts":[{"Name":"Дверь in","RegisterId":0,"Value":121},{"Name":"Zone 1","RegisterId":7,"Value":9}],
                          "LogEntryId":41,"Timestamp":"2025-11-03T09:00:00Z"},
                         {"Counts":[{"Name":"Дверь in","RegisterId":0,"Value":125}],"LogEntryId":42,"Timestamp":"2025-11-03T09:01:00Z"}],
                         "FriendlyDeviceSerial":"V4D-17020077"}"""))
                .containsExactly(
                        reading("V4D-17020077", "0", "2025-11-03T09:00:00Z", 121, 41),
                        reading("V4D-17020077", "7", "2025-11-03T09:00:00Z", 9, 41),
                        reading("V4D-17020077", "0", "2025-11-03T09:01:00Z", 125, 42));
    }

    @Test
    void theEstateManagerNamesItsMembersOtherwise() throws Exception {
        String page = """
                [{"RegisterCountLogs":[{"Name":"In","Index":3,"Value":5}],"LogEntryId":43,"Timestamp":"2025-11-03T09:02:00"}]""";
        Payload answer = new Payload(
                page.getBytes(StandardCharsets.UTF_8),
                "application/json",
                "/api/v1/device/countlogs/V4D-17020077?page=1",
                Map.of(),
                "",
                NOW);

        assertThat(driver.decode(answer, DecodeContext.empty()))
                .containsExactly(reading("V4D-17020077", "3", "2025-11-03T09:02:00Z", 5, 43));
        assertThat(driver.identify(answer)).isEqualTo("V4D-17020077");
    }

    @Test
    void anMqttDeltaIsACrossingWithoutDirection() throws Exception {
        assertThat(decode("""
                        [{"register":"MainEntranceIn","value":2,"t":"2025-11-03T09:00:01+0000"},
                         {"register":"MainEntranceIn","value":2,"t":"2025-11-03T10:00:01+0100"},
                         {"register":"MainEntranceOut","value":0,"t":"2025-11-03T09:00:02+0000"}]""")).containsExactly(crossing(2, 0), crossing(2, 1));
    }

    @Test
    void nothingHappenedIsASignOfLifeAndNoZero() throws Exception {
        assertThat(decode("[]")).containsExactly(new Signal.Alive("", NOW));
        assertThat(decode("[{\"register\":\"a\",\"value\":0,\"t\":\"2025-11-03T09:00:02+0000\"}]"))
                .containsExactly(new Signal.Alive("", NOW));
    }

    @Test
    void theLastWillIsAStateAndNoSignOfLife() throws Exception {
        assertThat(decode("{\"status\":\"disconnected\"}"))
                .containsExactly(new Signal.Status("", NOW, Map.of(StatusField.STATE, "disconnected")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> decode("[{\"register\":\"a\",\"value\":1,\"t\":\"2019-02-91T10:00:00+0000\"}]"))
                .hasMessageContaining("$[0].t is '2019-02-91T10:00:00+0000'");
        assertThatThrownBy(() -> decode("[{\"register\":\"a\",\"value\":-1,\"t\":\"2025-11-03T09:00:02+0000\"}]"))
                .hasMessageContaining("$[0].value is '-1'");
        assertThatThrownBy(() -> decode("{\"Message\":\"no such token\"}")).hasMessageContaining("not from an Irisys");
        assertThatThrownBy(() ->
                        decode("{\"CountLogs\":[{\"Counts\":[{\"Value\":1}],\"Timestamp\":\"2025-11-03T09:00:00Z\"}]}"))
                .hasMessage("$.CountLogs[0].Counts[0].RegisterId is missing");
        assertThatThrownBy(() -> decode("{\"CountLogs\":[{\"Counts\":[{\"RegisterId\":1,\"Value\":1}]}]}"))
                .hasMessage("$.CountLogs[0].Timestamp is missing");
        assertThatThrownBy(() -> decode("[1]")).isInstanceOf(MalformedPayloadException.class);
    }

    @Test
    void redactionLeavesWhatTheProtocolNames() throws Exception {
        Payload redacted = driver.redact(payload("{\"CountLogs\":[],\"Picture\":\"abc\"}"));

        assertThat(redacted.body()).asString().isEqualTo("{\"CountLogs\":[]}");
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.empty());
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "application/json", NOW);
    }

    private static Signal.Crossing crossing(int persons, int order) {
        return new Signal.Crossing(
                "",
                "MainEntranceIn",
                Instant.parse("2025-11-03T09:00:01Z"),
                Direction.UNKNOWN,
                persons,
                OptionalInt.of(3 * order + Direction.UNKNOWN.ordinal()));
    }

    private static Signal.CounterReading reading(String device, String channel, String at, long value, long entry) {
        return new Signal.CounterReading(
                device,
                channel,
                Instant.parse(at),
                OptionalLong.of(value),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(entry));
    }
}
