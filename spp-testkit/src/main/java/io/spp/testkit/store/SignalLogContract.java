package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.DAY;
import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.TEN;
import static io.spp.testkit.store.Counted.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.count.Tally;
import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal.CounterReading;
import io.spp.core.driver.Signal.Counting;
import io.spp.core.driver.Signal.Crossing;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.store.SignalLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@link SignalLog}. */
abstract class SignalLogContract extends StoreContract {

    private static final String DRIVER = "brickstream";
    private static final String DEVICE = "00:16:3E:00:00:01";
    private static final String CHANNEL = "line-1";

    private SignalLog log() {
        return storage().signals();
    }

    @Test
    @DisplayName("S1 returns every kind of signal as it was written, oldest first")
    void returnsEveryKindOfSignalOldestFirst() throws Exception {
        Counting interval = interval(30, Tally.entered(5), TEN);
        Counting period = new IntervalCount(DEVICE, CHANNEL, Optional.empty(), NOON, Tally.of(2, 3), 0);
        Counting counter = counter(TEN, 100);
        Counting both = new CounterReading(
                DEVICE,
                CHANNEL,
                ELEVEN.plusMillis(5),
                OptionalLong.empty(),
                OptionalLong.of(7),
                OptionalLong.of(8),
                OptionalLong.of(41));
        Counting crossing = new Crossing(DEVICE, CHANNEL, ELEVEN, Direction.IN, 1, OptionalInt.of(17));
        Counting plain = new Crossing(DEVICE, CHANNEL, ELEVEN.plusMillis(9), Direction.UNKNOWN, 2, OptionalInt.empty());

        log().append(DRIVER, List.of(period, crossing, both, counter, plain, interval));

        assertThat(log().signals(DRIVER, DEVICE, CHANNEL, DAY))
                .containsExactly(interval, counter, crossing, both, plain, period);
        assertThat(log().signals(DRIVER, DEVICE, "line-2", DAY)).isEmpty();
        assertThat(log().signals("xovis", DEVICE, CHANNEL, DAY)).isEmpty();
    }

    @Test
    @DisplayName("S2 a signal that is there already is ignored, whenever it is received again")
    void aRepeatedSignalIsIgnored() throws Exception {
        log().append(DRIVER, List.of(interval(1, Tally.of(5, 5), TEN), counter(TEN, 100)));
        log().append(DRIVER, List.of(interval(1, Tally.of(5, 5), NOON), counter(TEN, 100)));

        assertThat(log().signals(DRIVER, DEVICE, CHANNEL, DAY))
                .containsExactly(interval(1, Tally.of(5, 5), TEN), counter(TEN, 100));
    }

    @Test
    @DisplayName("S3 an interval that a device tells again with another value is kept beside the first")
    void anotherValueOfAnIntervalIsKept() throws Exception {
        log().append(DRIVER, List.of(interval(1, Tally.of(5, 5), TEN)));
        log().append(DRIVER, List.of(interval(1, Tally.of(9, 9), NOON)));

        assertThat(log().signals(DRIVER, DEVICE, CHANNEL, DAY))
                .containsExactlyInAnyOrder(interval(1, Tally.of(5, 5), TEN), interval(1, Tally.of(9, 9), NOON));
    }

    @Test
    @DisplayName("S4 finds the counter readings on both sides of an instant")
    void findsTheCounterReadingsOnBothSides() throws Exception {
        log().append(
                        DRIVER,
                        List.of(
                                counter(TEN, 100),
                                counter(ELEVEN, 130),
                                counter(NOON, 170),
                                new Crossing(
                                        DEVICE,
                                        CHANNEL,
                                        ELEVEN.minusSeconds(1),
                                        Direction.IN,
                                        1,
                                        OptionalInt.empty())));

        assertThat(log().counterBefore(DRIVER, DEVICE, CHANNEL, ELEVEN)).contains(counter(TEN, 100));
        assertThat(log().counterFrom(DRIVER, DEVICE, CHANNEL, ELEVEN)).contains(counter(ELEVEN, 130));
        assertThat(log().counterBefore(DRIVER, DEVICE, CHANNEL, TEN)).isEmpty();
        assertThat(log().counterFrom(DRIVER, DEVICE, CHANNEL, NOON.plusMillis(1)))
                .isEmpty();
        assertThat(log().counterFrom(DRIVER, "other", CHANNEL, TEN)).isEmpty();
    }

    @Test
    @DisplayName("S5 of two readings of one instant the device's own number tells the later one")
    void theDevicesNumberTellsTheLaterReading() throws Exception {
        log().append(DRIVER, List.of(numbered(10, 5), numbered(9, 700)));

        assertThat(log().counterBefore(DRIVER, DEVICE, CHANNEL, NOON)).contains(numbered(10, 5));
        assertThat(log().counterFrom(DRIVER, DEVICE, CHANNEL, TEN)).contains(numbered(9, 700));
    }

    private static IntervalCount interval(int minute, Tally tally, Instant receivedAt) {
        return new IntervalCount(DEVICE, CHANNEL, Optional.of(minute(minute)), receivedAt, tally, 1);
    }

    private static CounterReading counter(Instant at, long value) {
        return new CounterReading(
                DEVICE,
                CHANNEL,
                at,
                OptionalLong.of(value),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static CounterReading numbered(long sequence, long value) {
        return new CounterReading(
                DEVICE,
                CHANNEL,
                TEN,
                OptionalLong.of(value),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(sequence));
    }
}
