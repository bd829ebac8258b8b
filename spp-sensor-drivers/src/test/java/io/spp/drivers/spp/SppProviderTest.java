package io.spp.drivers.spp;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SppProviderTest {

    private static final Instant NOW = Instant.parse("2025-11-03T09:01:10Z");

    private static final Instant START = Instant.parse("2025-11-03T09:00:00Z");

    private static final String DEVICE = "80:1F:12:00:00:01";

    private static final String MINUTE =
            "\"start\":\"2025-11-03T12:00:00+03:00\",\"end\":\"2025-11-03T12:01:00+03:00\"";

    private final SppProvider driver = new SppProvider();

    @Test
    void everyMessageTellsItsNumberAndTheClock() throws Exception {
        assertThat(decode("\"status\":{\"firmware\":\"1.4.2\",\"temperatureCelsius\":41.5,\"mood\":\"good\","
                        + "\"clockOffsetMillis\":9,\"messageNumber\":9}"))
                .containsExactly(new Signal.Status(
                        DEVICE,
                        NOW.minusSeconds(5),
                        Map.of(
                                StatusField.FIRMWARE, "1.4.2",
                                StatusField.TEMPERATURE_CELSIUS, "41.5",
                                StatusField.CLOCK_OFFSET_MILLIS, "-5000",
                                StatusField.MESSAGE_NUMBER, "4711")));
    }

    @Test
    void intervalsCountersAndCrossingsAreWhatTheySay() throws Exception {
        List<Signal> signals =
                decode("\"intervals\":[{\"channel\":\"1\"," + MINUTE + ",\"in\":5,\"completeness\":0.5}],"
                        + "\"counters\":[{\"at\":\"2025-11-03T09:00:00Z\",\"value\":7,\"sequence\":3}],"
                        + "\"crossings\":[{\"channel\":2,\"at\":\"2025-11-03T09:00:00Z\",\"direction\":\"OUT\"},"
                        + "{\"channel\":2,\"at\":\"2025-11-03T09:00:00Z\",\"count\":2}]");

        assertThat(signals.subList(1, signals.size()))
                .containsExactly(
                        new Signal.IntervalCount(
                                DEVICE,
                                "1",
                                Optional.of(TimeRange.of(START, Duration.ofMinutes(1))),
                                NOW,
                                Tally.entered(5),
                                0.5),
                        new Signal.CounterReading(
                                DEVICE,
                                "0",
                                START,
                                OptionalLong.of(7),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.of(3)),
                        new Signal.Crossing(DEVICE, "2", START, Direction.OUT, 1, OptionalInt.of(1)),
                        new Signal.Crossing(DEVICE, "2", START, Direction.UNKNOWN, 2, OptionalInt.of(2)));
    }

    @Test
    void refusesWhatTheFormatDoesNotHaveAndSaysWhere() {
        assertRefused("\"intervals\":[{" + MINUTE + "}]", "$.intervals[0].in is missing");
        assertRefused("\"intervals\":[{" + MINUTE + ",\"in\":1},{" + MINUTE + ",\"in\":1}]", "overlaps");
        assertRefused(
                "\"intervals\":[{" + MINUTE.replace("+03:00", "") + ",\"in\":1}]", "expected a time with an offset");
        assertRefused("\"intervals\":[{" + MINUTE.replace(":00:00+", ":00:00.5+") + ",\"in\":1}]", "whole seconds");
        assertRefused("\"intervals\":[{\"start\":1762160400,\"end\":1762160460,\"in\":1}]", "a time with its offset");
        assertRefused("\"intervals\":[{" + MINUTE + ",\"in\":1,\"completeness\":2}]", "a share from 0 to 1");
        assertRefused(
                "\"counters\":[{\"at\":\"2025-11-03T09:00:00Z\",\"value\":1,\"in\":1}]", "either in and out, or value");
        assertRefused("\"crossings\":[{\"at\":\"2025-11-03T09:00:00Z\",\"direction\":\"up\"}]", "expected IN or OUT");
        assertRefused("\"crossings\":[{\"at\":\"2025-11-03T09:00:00Z\",\"count\":0}]", "expected at least 1");
        assertRefused("\"status\":{\"uptimeSeconds\":\"long\"}", "$.status.uptimeSeconds is 'long', expected a number");
        assertThatThrownBy(() -> driver.decode(payload("{\"spp\":2}"), DecodeContext.empty()))
                .hasMessage("the message is of version 2 of the SPP push format; version 1 is understood");
        assertThatThrownBy(() -> driver.decode(payload("{\"device\":1}"), DecodeContext.empty()))
                .hasMessageContaining("not a message of the SPP push format");
        assertThatThrownBy(() -> driver.decode(
                        payload("{\"spp\":1,\"sentAt\":\"2025-11-03T09:00:00Z\"}"), DecodeContext.empty()))
                .hasMessage("$.sequence is missing");
    }

    private void assertRefused(String members, String reason) {
        assertThatThrownBy(() -> decode(members))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining(reason);
    }

    private List<Signal> decode(String members) throws MalformedPayloadException {
        String message =
                "{\"spp\":1,\"device\":\"80:1f:12:00:00:01\",\"sequence\":4711,\"sentAt\":\"2025-11-03T09:01:05Z\","
                        + members + "}";
        return driver.decode(payload(message), DecodeContext.in(ZoneId.of("UTC")));
    }

    private static Payload payload(String message) {
        return Payload.of(message.getBytes(StandardCharsets.UTF_8), "application/json", NOW);
    }
}
