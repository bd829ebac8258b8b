package io.spp.testkit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.driver.Signal.CounterReading;
import io.spp.core.driver.Signal.Crossing;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Rules D38 to D42: absent directions, local times, clock changes, counters that wrap or start anew. */
abstract class CountingRules extends MessageRules {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime SPRING = LocalDateTime.parse("2025-03-30T00:00:00");
    private static final LocalDateTime AUTUMN = LocalDateTime.parse("2025-10-26T00:00:00");

    @Rule("D38")
    void anAbsentDirectionIsUnknown() throws Exception {
        NotApplicable.unless(!entriesOnlyMessages().isEmpty(), "no-entries-only");
        for (Payload message : entriesOnlyMessages()) {
            for (Signal signal : decode(message)) {
                boolean saysOut =
                        signal instanceof IntervalCount count && count.tally().hasOut()
                                || signal instanceof CounterReading reading
                                        && reading.out().isPresent()
                                || signal instanceof Crossing crossing && crossing.direction() == Direction.OUT;
                assertThat(saysOut).as("%s speaks of exits", signal).isFalse();
            }
        }
    }

    @Rule("D39")
    void localTimesNeedAZone() {
        Payload message = local(LocalDateTime.parse("2025-11-01T10:00:00"));
        DecodeContext nobodySaid = new DecodeContext(Optional.empty(), context().settings());
        assertThatThrownBy(() -> provider().decode(copy(message), nobodySaid))
                .as("local times without a zone are refused, not guessed")
                .isInstanceOf(MalformedPayloadException.class);
    }

    @Rule("D40")
    void hoursThatAClockChangeSkipsOrRepeatsAreNotInvented() throws Exception {
        assertThat(range(SPRING.plusHours(1).plusMinutes(30))).isEqualTo(utc("2025-03-30T00:30:00Z"));
        assertThat(range(SPRING.plusHours(1).plusMinutes(45))).isEqualTo(utc("2025-03-30T00:45:00Z"));
        assertThat(range(SPRING.plusHours(3))).isEqualTo(utc("2025-03-30T01:00:00Z"));
        assertThat(range(AUTUMN.plusHours(1).plusMinutes(30))).isEqualTo(utc("2025-10-25T23:30:00Z"));
        assertThat(range(AUTUMN.plusHours(3))).isEqualTo(utc("2025-10-26T02:00:00Z"));
        for (LocalDateTime twice = AUTUMN.plusHours(2); twice.getHour() < 3; twice = twice.plus(QUARTER)) {
            repeatedHour(twice);
        }
    }

    /** Either of the two hours is right, a refusal too; a third hour or another length is not. */
    private void repeatedHour(LocalDateTime start) throws MalformedPayloadException {
        List<TimeRange> both = Stream.of(2, 1)
                .map(offset -> start.toInstant(ZoneOffset.ofHours(offset)))
                .map(instant -> TimeRange.of(instant, QUARTER))
                .toList();
        try {
            assertThat(both).as("local %s", start).contains(range(start));
        } catch (MalformedPayloadException e) {
            assertThat(e.reason().en()).isNotBlank();
        }
    }

    @Rule("D41")
    void aCounterIsHandedOnAsRead() throws Exception {
        List<Long> values = List.of(10L, 5L, 0L, 65_535L, 4_294_967_295L, 3L);
        NotApplicable.unless(counterMessage(0).isPresent(), "no-counter");
        SensorDriverProvider provider = provider();
        for (long value : values) {
            assertThat(provider.decode(counterMessage(value).orElseThrow(), context()))
                    .filteredOn(CounterReading.class::isInstance)
                    .as("the counter reads %d, whatever it read before", value)
                    .anyMatch(signal -> reads((CounterReading) signal, value));
        }
    }

    @Rule("D42")
    void aCountIsNotTakenForAnother() throws Exception {
        for (Payload message : countingMessages()) {
            assertThat(decode(message))
                    .filteredOn(Signal.Counting.class::isInstance)
                    .extracting(signal -> ((Signal.Counting) signal).channel())
                    .as("each count names its channel; 0 stands for the only one")
                    .noneMatch(String::isBlank);
        }
    }

    private static boolean reads(CounterReading reading, long value) {
        return Stream.of(reading.value(), reading.in(), reading.out()).anyMatch(OptionalLong.of(value)::equals);
    }

    private TimeRange range(LocalDateTime start) throws MalformedPayloadException {
        DecodeContext berlin = new DecodeContext(Optional.of(BERLIN), context().settings());
        List<Signal> signals = provider().decode(local(start), berlin);
        return signals.stream()
                .filter(IntervalCount.class::isInstance)
                .map(signal -> ((IntervalCount) signal).range())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no interval at local " + start + " but " + signals));
    }

    private Payload local(LocalDateTime start) {
        Optional<Payload> message = localTimeMessage(start);
        NotApplicable.unless(message.isPresent(), "no-local-times");
        return message.orElseThrow();
    }

    private static TimeRange utc(String start) {
        return TimeRange.of(Instant.parse(start), QUARTER);
    }
}
