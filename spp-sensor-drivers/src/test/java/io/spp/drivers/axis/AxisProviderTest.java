package io.spp.drivers.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.count.Tally;
import io.spp.core.device.StatusField;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AxisProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:05:00Z");

    private static final String DEVICE = "B8:A4:4F:00:00:85";

    private static final String UTC = "\"utcFrom\":\"2025-11-03T09:00:00Z\",\"utcTo\":\"2025-11-03T09:01:00Z\",";

    private static final String LOCAL = "\"localFrom\":\"2025-11-03T10:00:00\",\"localTo\":\"2025-11-03T10:01:00\",";

    private static final String ITEMS =
            "{\"direction\":\"in\",\"count\":4,\"adults\":0},{\"direction\":\"out\",\"count\":2,\"adults\":1}";

    private final AxisProvider driver = new AxisProvider();

    @Test
    void aMeasurementIsAnIntervalWithoutAdults() throws Exception {
        List<Signal> signals = decode(push("timeZone", measurement(UTC + LOCAL, ITEMS)));

        assertThat(counts(signals)).containsExactly(minute(DEVICE, Tally.of(4, 2)));
        assertThat(((Signal.Status) signals.get(0)).values())
                .containsEntry(StatusField.FIRMWARE, "11.11.148")
                .containsEntry(StatusField.CLOCK_OFFSET_MILLIS, "-240000");
    }

    @Test
    void localTimesAreReadWhereTheMessageHasNoOthers() throws Exception {
        assertThat(counts(decode(push("timeZone", measurement(LOCAL, ITEMS)))))
                .containsExactly(minute(DEVICE, Tally.of(4, 2)));
        assertThat(counts(decode(push("timezone", measurement(LOCAL, ITEMS)))))
                .containsExactly(minute(DEVICE, Tally.of(4, 2)));
    }

    @Test
    void otherKindsOfMeasurementAreNoCounts() throws Exception {
        assertThat(counts(decode(push("timeZone", measurement(UTC, ITEMS).replace("people-counts", "occupancy")))))
                .isEmpty();
        assertThat(counts(decode(push("timeZone", "")))).isEmpty();
    }

    @Test
    void aDirectionThatIsNotThereIsUnknown() throws Exception {
        assertThat(counts(decode(push("timeZone", measurement(UTC, "{\"direction\":\"out\",\"count\":2}")))))
                .containsExactly(minute(DEVICE, Tally.left(2)));
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> decode(push("timeZone", measurement(UTC, ITEMS + "," + ITEMS))))
                .hasMessageContaining("carries 'in' twice");
        assertThatThrownBy(() -> decode(push("timeZone", measurement(UTC, ITEMS.replace("\"in\"", "\"up\"")))))
                .hasMessageContaining("items[0].direction is 'up', expected in or out");
        assertThatThrownBy(() -> decode("{\"error\":{\"message\":\"Validation failed\",\"error\":[]}}"))
                .hasMessage("the device answers with an error instead of counts: Validation failed");
        assertThatThrownBy(() -> decode("{\"apiName\":\"other\"}")).hasMessageContaining("not from an Axis");
    }

    @Test
    void anExportOfA3dCounterGivesItsBuckets() throws Exception {
        String json = """
                {"data":[{"start":"2025-11-03 10:00:00","end":"2025-11-03 10:01:00","in":4,"out":2,"adults_in":1},
                 {"start":"2025-11-03 10:01:00","end":"2025-11-03 10:02:00","in":null,"out":null},
                 {"start":"2025-11-03 10:02:00","end":"2025-11-03 10:03:00","peak":7}]}""";
        String csv = "start,end,in,out\r\n2025-11-03 10:00:00,2025-11-03 10:01:00,4,2\r\n";

        assertThat(local(json)).containsExactly(minute("", Tally.of(4, 2)));
        assertThat(local(csv)).containsExactly(minute("", Tally.of(4, 2)));
        assertThatThrownBy(() -> decode(json)).hasMessageContaining("or the device's zone in the configuration");
    }

    @Test
    void anExportOfA2dCounterNamesItsNumbers() throws Exception {
        String export = """
                {"counter":{"name":"x","serial":"b8a44f000085","delta":60,"types":{"Occupancy":64,"Average Time":64,
                 "Total In":66,"Total Out":67}},"data":{"20251103100000":[9,8,4,2],"20251103100100":[1,1,null,null]}}""";

        assertThat(local(export)).containsExactly(minute(DEVICE, Tally.of(4, 2)));
        assertThat(local(export.replace("Total In", "In").replace("Total Out", "Out")))
                .containsExactly(minute(DEVICE, Tally.of(4, 2)));
    }

    @Test
    void aDayOfAnExportHasAsManyHoursAsItHas() throws Exception {
        String export =
                "{\"counter\":{\"serial\":\"00408C000001\",\"delta\":86400},\"data\":{\"20251026000000\":[17,18]}}";

        Signal.IntervalCount day = (Signal.IntervalCount) local(export).get(0);
        assertThat(day.range().orElseThrow().duration()).isEqualTo(Duration.ofHours(25));
        assertThat(day.tally()).isEqualTo(Tally.of(17, 18));
    }

    @Test
    void aLiveSumIsACounterInLocalTime() throws Exception {
        assertThat(local("""
                        {"serial":"00408C000001","name":"Exit","timestamp":"20251103100456","in":12,"out":318}""")).containsExactly(reading("00:40:8C:00:00:01", "2025-11-03T09:04:56Z", 12, 318));
    }

    @Test
    void theTotalsBesideAnOccupancyAreACounter() throws Exception {
        assertThat(decode("""
                        {"occupancy":15,"serial":"00:40:8c:00:00:01","timestamp":"2025-11-03T10:04:56+01:00","total_in":100,"total_out":85}""")).containsExactly(reading("00:40:8C:00:00:01", "2025-11-03T09:04:56Z", 100, 85));
        assertThat(decode("{\"occupancy\":15,\"timestamp\":\"2025-11-03T10:04:56+01:00\"}"))
                .containsExactly(new Signal.Alive("", Instant.parse("2025-11-03T09:04:56Z")));
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.empty());
    }

    private List<Signal> local(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.in(ZoneId.of("Europe/Zurich")));
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "", NOW);
    }

    private static List<Signal> counts(List<Signal> signals) {
        return signals.stream().filter(Signal.Counting.class::isInstance).toList();
    }

    private static String measurement(String times, String items) {
        return "{\"kind\":\"people-counts\"," + times + "\"items\":[" + items + "]}";
    }

    private static String push(String zone, String measurements) {
        return """
                {"apiName":"Axis Retail Data","apiVersion":"0.4","utcSent":"2025-11-03T09:01:00Z","data":{"measurements":[%s]},
                 "sensor":{"application":"AXIS 3D People Counter","applicationVersion":"11.11.148","%s":"Europe/Zurich",
                 "serial":"b8a44f000085"}}""".formatted(measurements, zone);
    }

    private static Signal.IntervalCount minute(String device, Tally tally) {
        TimeRange range = TimeRange.of(Instant.parse("2025-11-03T09:00:00Z"), Duration.ofMinutes(1));
        return new Signal.IntervalCount(device, "0", Optional.of(range), NOW, tally, 1);
    }

    private static Signal.CounterReading reading(String device, String at, long in, long out) {
        return new Signal.CounterReading(
                device,
                "0",
                Instant.parse(at),
                OptionalLong.empty(),
                OptionalLong.of(in),
                OptionalLong.of(out),
                OptionalLong.empty());
    }
}
