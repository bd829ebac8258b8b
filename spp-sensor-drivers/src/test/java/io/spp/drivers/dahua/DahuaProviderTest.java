package io.spp.drivers.dahua;

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
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DahuaProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T21:00:00Z");

    private static final String SUMMARY = """
            summary.Channel=0\r
            summary.EnteredSubtotal.Hour=0\r
            summary.EnteredSubtotal.Today=3\r
            summary.EnteredSubtotal.Total=1471\r
            summary.ExitedSubtotal.Total=1390\r
            summary.InsideSubtotal.Total=81\r
            summary.RuleName=NumberStat\r
            summary.UTC=1762160400\r
            """;

    private static final String ROW = "{\"Channel\":0,\"AreaID\":1,\"EnteredSubtotal\":5,\"ExitedSubtotal\":2,"
            + "\"PassbyTotal\":9,\"StartTime\":\"2025-11-03 12:00:00\",\"EndTime\":\"%s\"}";

    private final DahuaProvider driver = new DahuaProvider();

    @Test
    void aSummaryIsAReadingOfTheTotals() throws Exception {
        assertThat(decode(SUMMARY)).containsExactly(reading("0/0", 1471, 1390));
        assertThat(decode(SUMMARY.replace("summary.Channel", "summary.AreaID=2\r\nsummary.Channel")))
                .containsExactly(reading("0/2", 1471, 1390));
        assertThat(decode("""
                        {"id":7,"session":123,"result":true,"params":{"summary":{"Channel":1,"EnteredSubtotal":{"Hour":0,"Total":1471},
                         "ExitedSubtotal":{"Total":1390},"UTC":1762160400}}}""")).containsExactly(reading("1/0", 1471, 1390));
    }

    @Test
    void aStreamGivesItsSummariesAndHeartbeats() throws Exception {
        String stream =
                "--myboundary\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nHeartbeat\r\n--myboundary\r\n"
                        + "Content-Type: text/plain\r\n\r\n" + SUMMARY + "\r\n--myboundary--\r\n";

        assertThat(decode(stream)).containsExactly(new Signal.Alive("", NOW), reading("0/0", 1471, 1390));
    }

    @Test
    void theRowsOfASearchAreIntervalsWhateverTheirEnd() throws Exception {
        String answer = "{\"id\":9,\"params\":{\"found\":1,\"info\":[" + ROW + "]},\"result\":true}";

        assertThat(decode(answer.formatted("2025-11-03 12:59:59"))).containsExactly(hour());
        assertThat(decode(answer.formatted("2025-11-03 13:00:00"))).containsExactly(hour());
        assertThat(decode("found=1\r\ninfo[0].AreaID=1\r\ninfo[0].Channel=0\r\ninfo[0].EnteredSubtotal=5\r\n"
                        + "info[0].ExitedSubtotal=2\r\ninfo[0].PassedSubtotal=9\r\ninfo[0].StartTime=2025-11-03 12:00:00\r\n"
                        + "info[0].EndTime=2025-11-03 12:59:59\r\n"))
                .containsExactly(hour());
        assertThatThrownBy(() -> driver.decode(payload(answer.formatted("2025-11-03 12:59:59")), DecodeContext.empty()))
                .hasMessageContaining("or the device's zone in the configuration");
    }

    @Test
    void answersWithoutCountsGiveNone() throws Exception {
        assertThat(decode("token=17\r\ntotalCount=24\r\n")).isEmpty();
        assertThat(decode("{\"id\":9,\"params\":{\"found\":0},\"result\":true}"))
                .isEmpty();
    }

    @Test
    void refusesErrorsAndWhatIsForeign() {
        assertThatThrownBy(() -> decode(
                        "{\"error\":{\"code\":287637505,\"message\":\"Invalid session\"},\"id\":9,\"result\":false}"))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("the device answers with an error instead of counts: 287637505, Invalid session");
        assertThatThrownBy(() -> decode("Error\r\nBad Request!\r\n")).hasMessageContaining("Bad Request!");
        assertThatThrownBy(() -> decode("{\"hello\":1}")).hasMessageContaining("not from a Dahua");
        assertThatThrownBy(() -> decode("hello")).hasMessageContaining("not from a Dahua");
        assertThatThrownBy(() -> decode(SUMMARY + SUMMARY)).hasMessageContaining("twice");
        assertThatThrownBy(() -> decode(SUMMARY.replace("1471", "-1")))
                .hasMessageContaining("summary.EnteredSubtotal.Total is '-1'");
    }

    @Test
    void redactionRemovesTheSession() throws Exception {
        Payload redacted = driver.redact(payload("{\"id\":9,\"params\":{},\"result\":true,\"session\":\"abc\"}"));

        assertThat(redacted.body()).asString().isEqualTo("{\"id\":9,\"params\":{},\"result\":true}");
    }

    private List<Signal> decode(String message) throws MalformedPayloadException {
        return driver.decode(payload(message), DecodeContext.in(ZoneId.of("Europe/Moscow")));
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "", NOW);
    }

    private static Signal.IntervalCount hour() {
        TimeRange range = TimeRange.of(Instant.parse("2025-11-03T09:00:00Z"), Instant.parse("2025-11-03T10:00:00Z"));
        return new Signal.IntervalCount("", "0/1", Optional.of(range), NOW, Tally.of(5, 2), 1);
    }

    private static Signal.CounterReading reading(String channel, long in, long out) {
        return new Signal.CounterReading(
                "",
                channel,
                Instant.parse("2025-11-03T09:00:00Z"),
                OptionalLong.empty(),
                OptionalLong.of(in),
                OptionalLong.of(out),
                OptionalLong.empty());
    }
}
