package io.spp.core.store.ledger;

import io.spp.core.count.Tally;
import io.spp.core.driver.Direction;
import io.spp.core.driver.Signal.CounterReading;
import io.spp.core.driver.Signal.Counting;
import io.spp.core.driver.Signal.Crossing;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A counting signal as one line of a log: two lines are equal if and only if the signals say the same, whenever they were received.
 *
 * @param kind {@code I} interval, {@code N} count without a time of its own, {@code C} counter, {@code X} crossing
 * @param time the signal's time, to the millisecond
 * @param receivedAt when an interval arrived; the signal's time for the others
 * @param body the rest, in words separated by spaces; {@code -} stands for what the device did not say
 */
public record SignalText(String kind, Instant time, Instant receivedAt, String body) {

    /** The kind of counter readings. */
    public static final String COUNTER = "C";

    /** By time, then by kind, then counter readings by the device's own number. */
    public static final Comparator<SignalText> ORDER = Comparator.comparing(SignalText::time)
            .thenComparing(SignalText::kind)
            .thenComparingLong(SignalText::sequence)
            .thenComparing(SignalText::body);

    private static final String NONE = "-";

    /** Writes a signal down. */
    public static SignalText of(Counting signal) {
        Instant time = StoreTime.moment(signal.time());
        if (signal instanceof IntervalCount count) {
            String persons = count.tally().in() + " " + count.tally().out() + " " + count.completeness();
            return count.range()
                    .map(range -> new SignalText(
                            "I",
                            time,
                            StoreTime.moment(count.receivedAt()),
                            Duration.between(time, StoreTime.moment(range.end()))
                                            .toMillis() + " " + persons))
                    .orElseGet(() -> new SignalText("N", time, time, persons));
        }
        if (signal instanceof CounterReading reading) {
            String body = text(reading.sequence()) + " " + text(reading.value()) + " " + text(reading.in()) + " "
                    + text(reading.out());
            return new SignalText(COUNTER, time, time, body);
        }
        Crossing crossing = (Crossing) signal;
        String track =
                crossing.track().isPresent() ? Integer.toString(crossing.track().getAsInt()) : NONE;
        return new SignalText("X", time, time, crossing.direction() + " " + crossing.count() + " " + track);
    }

    /** The signal that was written down. */
    public Counting signal(String device, String channel) {
        String[] words = body.split(" ");
        return switch (kind) {
            case "I" ->
                new IntervalCount(
                        device,
                        channel,
                        Optional.of(TimeRange.of(time, Duration.ofMillis(Long.parseLong(words[0])))),
                        receivedAt,
                        tally(words[1], words[2]),
                        Double.parseDouble(words[3]));
            case "N" ->
                new IntervalCount(
                        device,
                        channel,
                        Optional.empty(),
                        receivedAt,
                        tally(words[0], words[1]),
                        Double.parseDouble(words[2]));
            case COUNTER ->
                new CounterReading(
                        device, channel, time, number(words[1]), number(words[2]), number(words[3]), number(words[0]));
            case "X" ->
                new Crossing(
                        device,
                        channel,
                        time,
                        Direction.valueOf(words[0]),
                        Integer.parseInt(words[1]),
                        words[2].equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words[2])));
            default -> throw new IllegalStateException("unknown kind of signal in the log: " + kind);
        };
    }

    private long sequence() {
        return kind.equals(COUNTER) ? number(body.split(" ")[0]).orElse(-1) : -1;
    }

    private static Tally tally(String in, String out) {
        return new Tally(Integer.parseInt(in), Integer.parseInt(out));
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : NONE;
    }

    private static OptionalLong number(String word) {
        return word.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(word));
    }
}
