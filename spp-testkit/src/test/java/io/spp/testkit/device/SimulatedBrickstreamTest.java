package io.spp.testkit.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedBrickstreamTest {

    private static final DeviceSettings SETTINGS = Mall.sensor().build();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void hasTheStructureOfACapturedMessage(int version) throws Exception {
        byte[] captured = Structure.captured("brickstream/batch-data-streaming-v" + version + ".xml");
        List<Payload> messages =
                SimulatedBrickstream.of(SETTINGS, Mall.TRAFFIC, version).messages(Mall.hours(12, 13));
        assertThat(Structure.ofXml(messages.get(0).body())).isEqualTo(Structure.ofXml(captured));
    }

    @Test
    void writesLocalTimesAndTheEpochBesideThem() {
        String message = new String(
                SimulatedBrickstream.of(SETTINGS, Mall.TRAFFIC)
                        .messages(Mall.hours(12, 13))
                        .get(0)
                        .body(),
                StandardCharsets.UTF_8);
        long start = Mall.START.plus(Duration.ofMinutes(11 * 60 + 45)).getEpochSecond();
        assertThat(message)
                .contains("<MacAddress>80:1f:12:00:00:01</MacAddress>")
                .contains("<Timezone>3</Timezone>")
                .contains("Date=\"2025-11-01\"")
                .contains("StartTime=\"11:45:00\" EndTime=\"11:46:00\" UnixStartTime=\"" + start + "\"");
    }

    @Test
    void startsAReportForEachLocalDay() {
        DeviceSettings hourly =
                Mall.sensor().zone(ZoneId.of("Europe/Samara")).perPackage(120).build();
        String message = new String(
                SimulatedBrickstream.of(hourly, Mall.TRAFFIC)
                        .messages(Mall.hours(24, 25))
                        .get(0)
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(message).contains("<Report Date=\"2025-11-01\">").contains("<Report Date=\"2025-11-02\">");
        assertThat(message).contains("StartTime=\"23:59:00\" EndTime=\"00:00:00\"");
    }

    @Test
    void refusesAZoneThatTheFormatCannotSay() {
        DeviceSettings india = Mall.sensor().zone(ZoneId.of("Asia/Kolkata")).build();
        assertThatThrownBy(() -> SimulatedBrickstream.of(india, Mall.TRAFFIC)).hasMessageContaining("Asia/Kolkata");
        assertThatThrownBy(() -> SimulatedBrickstream.of(SETTINGS, Mall.TRAFFIC, 6))
                .hasMessageContaining("1 to 5");
    }
}
