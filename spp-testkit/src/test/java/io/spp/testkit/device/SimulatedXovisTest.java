package io.spp.testkit.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.count.Tally;
import io.spp.core.driver.Payload;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.SimulatedXovis.Form;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SimulatedXovisTest {

    private static final TimeRange NOON = Mall.hours(12, 13);

    private static byte[] message(Form form) {
        return SimulatedXovis.of(Mall.sensor().build(), Mall.TRAFFIC, form)
                .messages(NOON)
                .get(0)
                .body();
    }

    @Test
    void logicsHaveTheStructureOfACapturedMessage() throws IOException {
        Set<String> captured = Structure.ofJson(Structure.captured("xovis/v5-push/logics-data-line-mask-gender.json"));
        captured.add("$.logics_data.sensor_info.timezone STRING");
        assertThat(Structure.ofJson(message(Form.LOGICS_DETAILED))).isEqualTo(captured);
        assertThat(Structure.ofJson(message(Form.LOGICS))).isEqualTo(captured);
    }

    @Test
    void anonymousLogicsHaveTheStructureOfACapturedMessage() throws IOException {
        Set<String> captured = Structure.ofJson(Structure.captured("xovis/v5-push/logics-data-4-records-a.json"));
        assertThat(Structure.ofJson(message(Form.LOGICS_ANONYMOUS))).isEqualTo(captured);
    }

    @Test
    void liveFramesHaveTheStructureOfCapturedMessages() throws IOException {
        Set<String> captured = new TreeSet<>(
                Structure.ofJson(Structure.captured("xovis/v5-push/live-data-attributes-no-events.json")));
        captured.addAll(Structure.ofJson(Structure.captured("xovis/v5-push/live-data-periodic-person-and-group.json")));
        // Of count events no capture may be shared; the vendor's message is described in its public type library.
        captured.add("$.live_data.frames[].illumination STRING");
        captured.add("$.live_data.frames[].events[].attributes.logic_id NUMBER");
        captured.add("$.live_data.frames[].events[].attributes.counter_id NUMBER");
        captured.add("$.live_data.frames[].events[].attributes.counter_name STRING");
        captured.add("$.live_data.frames[].events[].attributes.counter_value NUMBER");
        assertThat(Structure.ofJson(message(Form.LIVE))).isEqualTo(captured);
    }

    @Test
    void statusHasTheStructureOfACapturedMessage() throws IOException {
        Set<String> captured = Structure.ofJson(Structure.captured("xovis/v5-push/status-data.json"));
        captured.add("$.status_data.sensor_info OBJECT");
        captured.add("$.status_data.sensor_info.serial_number STRING");
        captured.add("$.status_data.sensor_info.type STRING");
        captured.add("$.status_data.sensor_info.timezone STRING");
        assertThat(Structure.ofJson(message(Form.STATUS))).isEqualTo(captured);
    }

    @Test
    void olderFirmwareHasTheStructureOfACapturedMessage() throws IOException {
        Set<String> captured = Structure.ofJson(Structure.captured("xovis/v3-v4-push/line-count-1min.json"));
        assertThat(Structure.ofJson(message(Form.LEGACY))).isEqualTo(captured);
    }

    @Test
    void tellsWhoReallyWalked() throws IOException {
        int in = 0;
        int out = 0;
        for (Payload payload : SimulatedXovis.of(Mall.sensor().build(), Mall.TRAFFIC, Form.LOGICS_DETAILED)
                .messages(Mall.hours(0, 24))) {
            JsonNode logic = new ObjectMapper().readTree(payload.body()).at("/logics_data/logics/0");
            assertThat(logic.get("id").asInt()).isEqualTo(1001);
            for (JsonNode recorded : logic.get("records")) {
                in += recorded.at("/counts/0/value").asInt();
                out += recorded.at("/counts/1/value").asInt();
            }
        }
        // The package of the last quarter before midnight is due at midnight, outside the range; nobody walks then.
        assertThat(Tally.of(in, out)).isEqualTo(Mall.TRAFFIC.truth("door-1", Mall.hours(0, 24)));
    }

    @Test
    void liveCountersGrowByOneForEachPerson() throws IOException {
        List<Payload> messages = SimulatedXovis.of(Mall.sensor().build(), Mall.TRAFFIC, Form.LIVE)
                .messages(Mall.hours(0, 24));
        long forward = 0;
        for (Payload payload : messages) {
            for (JsonNode event : new ObjectMapper().readTree(payload.body()).findValues("events")) {
                JsonNode counted = event.path(1).path("attributes");
                if (counted.path("counter_name").asText().equals("fw")) {
                    assertThat(counted.get("counter_value").asLong()).isEqualTo(++forward);
                }
            }
        }
        assertThat(forward)
                .isEqualTo(Mall.TRAFFIC.truth("door-1", Mall.hours(0, 24)).in());
    }

    @Test
    void saysWhereItCannotNameItself() {
        Payload anonymous = SimulatedXovis.of(Mall.sensor().build(), Mall.TRAFFIC, Form.LOGICS_ANONYMOUS)
                .messages(NOON)
                .get(0);
        assertThat(anonymous.path()).isEqualTo("/push/xovis/s-1");
        assertThatThrownBy(() ->
                        SimulatedXovis.of(Mall.sensor().build(), Mall.TRAFFIC, Form.LOGICS_ANONYMOUS, Form.STATUS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalPartlyOffIsIncomplete() throws IOException {
        SimulatedDevice device = SimulatedXovis.of(
                Mall.sensor()
                        .interval(Duration.ofMinutes(15))
                        .perPackage(1)
                        .fault(new Fault.OfflineLost(
                                TimeRange.of(NOON.start().plus(Duration.ofMinutes(5)), Duration.ofMinutes(20))))
                        .build(),
                Mall.TRAFFIC,
                Form.LOGICS);
        List<Payload> messages = device.messages(Mall.hours(12, 13));
        JsonNode first = new ObjectMapper().readTree(messages.get(1).body()).at("/logics_data/logics/0/records/0");
        assertThat(first.get("samples").asInt()).isEqualTo(5);
        assertThat(first.get("samples_expected").asInt()).isEqualTo(15);
    }
}
