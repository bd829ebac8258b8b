package io.spp.core.store.memory;

import io.spp.core.driver.Signal;
import io.spp.core.store.SignalLog;
import io.spp.core.store.ledger.SignalText;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class MemorySignalLog implements SignalLog {

    private final Map<Channel, NavigableSet<SignalText>> log = new HashMap<>();

    private record Channel(String driver, String device, String channel) {}

    @Override
    public synchronized void append(String driver, Collection<Signal.Counting> signals) {
        for (Signal.Counting signal : signals) {
            log.computeIfAbsent(
                            new Channel(driver, signal.device(), signal.channel()),
                            channel -> new TreeSet<>(SignalText.ORDER))
                    .add(SignalText.of(signal));
        }
    }

    @Override
    public synchronized List<Signal.Counting> signals(String driver, String device, String channel, TimeRange range) {
        return texts(driver, device, channel).subSet(before(range.start()), before(range.end())).stream()
                .map(text -> text.signal(device, channel))
                .toList();
    }

    @Override
    public synchronized Optional<Signal.CounterReading> counterBefore(
            String driver, String device, String channel, Instant instant) {
        return firstCounter(
                texts(driver, device, channel).headSet(before(instant), false).descendingSet(), device, channel);
    }

    @Override
    public synchronized Optional<Signal.CounterReading> counterFrom(
            String driver, String device, String channel, Instant instant) {
        return firstCounter(texts(driver, device, channel).tailSet(before(instant), false), device, channel);
    }

    private NavigableSet<SignalText> texts(String driver, String device, String channel) {
        @Nullable NavigableSet<SignalText> texts = log.get(new Channel(driver, device, channel));
        return texts == null ? new TreeSet<>(SignalText.ORDER) : texts;
    }

    /** Stands in the order before every signal of an instant. */
    private static SignalText before(Instant instant) {
        Instant moment = StoreTime.moment(instant);
        return new SignalText("", moment, moment, "");
    }

    private static Optional<Signal.CounterReading> firstCounter(
            Collection<SignalText> texts, String device, String channel) {
        return texts.stream()
                .filter(text -> text.kind().equals(SignalText.COUNTER))
                .findFirst()
                .map(text -> (Signal.CounterReading) text.signal(device, channel));
    }
}
