package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.driver.Signal.CounterReading;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.time.TimeRange;
import io.spp.drivers.spp.SppProvider;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.SimulatedSpp;
import io.spp.testkit.traffic.Traffic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/push-format.md says, what the schema says, what the reference device sends and what the driver reads is the same. */
class PushFormatTest {

    private static final Instant START = Instant.parse("2025-11-01T07:00:00Z");

    private static final TimeRange DAY = TimeRange.of(START, Duration.ofHours(12));

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n(.*?)```");

    private static final Traffic TRAFFIC = new Traffic() {
        @Override
        public Set<String> lines() {
            return Set.of("door-1");
        }

        @Override
        public long seed() {
            return 0;
        }

        @Override
        public TimeRange range() {
            return DAY;
        }

        @Override
        public Tally truth(String line, TimeRange range) {
            int minute = (int) Duration.between(START, range.start()).toMinutes();
            int minutes = (int) range.duration().toMinutes();
            return Tally.of(minutes * (minute % 5), minutes * (minute % 3));
        }
    };

    private final SppProvider driver = new SppProvider();

    @ParameterizedTest
    @ValueSource(strings = {"docs/push-format.md", "docs/push-format.ru.md"})
    void theDocumentedExampleIsAMessage(String page) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../..", page)));
        assertThat(example.find()).isTrue();

        assertConforms(example.group(1).getBytes(StandardCharsets.UTF_8));
        Payload payload = Payload.of(example.group(1).getBytes(StandardCharsets.UTF_8), "application/json", START);
        assertThat(driver.redact(payload)).as("nothing in it is unknown").isEqualTo(payload);
        assertThat(driver.decode(payload, DecodeContext.empty()))
                .filteredOn(IntervalCount.class::isInstance)
                .extracting(signal -> ((IntervalCount) signal).tally())
                .containsExactly(Tally.of(5, 2), Tally.of(0, 3));
    }

    @Test
    void theReferenceDeviceSendsWhatTheSchemaSaysAndTheDriverReads() throws IOException {
        SimulatedDevice device = SimulatedSpp.of(settings(), TRAFFIC);
        int intervals = 0;
        for (Payload message : device.messages(DAY)) {
            assertConforms(message.body());
            for (Signal signal : driver.decode(driver.redact(message), DecodeContext.empty())) {
                if (signal instanceof IntervalCount count) {
                    Instant start = count.range().orElseThrow().start();
                    assertThat(count.tally())
                            .isEqualTo(device.reading("door-1", start).orElseThrow());
                    intervals++;
                }
            }
        }
        assertThat(intervals).isGreaterThan(600);
    }

    @Test
    void itsCountersSayTheSame() throws IOException {
        long last = -1;
        for (Payload message :
                SimulatedSpp.of(settings(), TRAFFIC, SimulatedSpp.Form.COUNTERS).messages(DAY)) {
            assertConforms(message.body());
            for (Signal signal : driver.decode(message, DecodeContext.empty())) {
                if (signal instanceof CounterReading reading) {
                    assertThat(reading.in().orElseThrow()).isGreaterThanOrEqualTo(last);
                    last = reading.in().getAsLong();
                }
            }
        }
        assertThat(last).isPositive();
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgainUnderItsNumber() throws IOException {
        SimulatedDevice device = SimulatedSpp.of(settings(), TRAFFIC);
        List<Long> refused = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        Map<Instant, Tally> counts = new TreeMap<>();
        for (Instant now = START; now.isBefore(DAY.end()); now = now.plus(Duration.ofMinutes(5))) {
            boolean down = Duration.between(START, now).toHours() % 3 == 1;
            device.tick(now, payload -> {
                long number = new ObjectMapper()
                        .readTree(payload.body())
                        .get("sequence")
                        .asLong();
                (down ? refused : taken).add(number);
                if (!down) {
                    keep(payload, counts);
                }
                return down ? 503 : 200;
            });
        }

        assertThat(taken).isSorted().doesNotHaveDuplicates().containsAll(refused);
        assertThat(refused).isNotEmpty();
        assertThat(counts).hasSizeGreaterThan(600);
        counts.forEach(
                (start, tally) -> assertThat(device.reading("door-1", start)).contains(tally));
    }

    private void keep(Payload payload, Map<Instant, Tally> counts) throws IOException {
        for (Signal signal : driver.decode(payload, DecodeContext.empty())) {
            if (signal instanceof IntervalCount count) {
                counts.put(count.range().orElseThrow().start(), count.tally());
            }
        }
    }

    private static void assertConforms(byte[] message) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(message);
        assertThat(Schema.at("/io/spp/drivers/spp/push.schema.json").problemsOf(tree))
                .isEmpty();
    }

    private static DeviceSettings settings() {
        return DeviceSettings.builder("s-1", "80:1F:12:00:00:01", START)
                .channel("1", "door-1")
                .build();
    }
}
