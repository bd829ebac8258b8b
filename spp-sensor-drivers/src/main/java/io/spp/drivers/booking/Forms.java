package io.spp.drivers.booking;

import io.spp.core.driver.Signal;
import io.spp.core.store.SignalLog;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which form of a channel counts on which UTC day: the best that it sent on that day or the day before. This is decided by what the signal
 * log holds, not by what came first.
 */
final class Forms {

    private static final int REMEMBERED = 200_000;

    private record ChannelDay(ChannelKey channel, long day) {}

    private final SignalLog log;
    private final Map<ChannelDay, Form> best = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelDay, Form> eldest) {
            return size() > REMEMBERED;
        }
    };

    Forms(SignalLog log) {
        this.log = log;
    }

    static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    static TimeRange range(long day) {
        return TimeRange.of(Instant.EPOCH.plus(Duration.ofDays(day)), Duration.ofDays(1));
    }

    /** The form that counts. */
    Form of(ChannelKey channel, long day) throws IOException {
        Form today = best(channel, day);
        return today == Form.INTERVAL ? today : today.orBetter(best(channel, day - 1));
    }

    /** The best form sent on a day alone. */
    Form best(ChannelKey channel, long day) throws IOException {
        ChannelDay key = new ChannelDay(channel, day);
        Form known = best.get(key);
        if (known == null) {
            known = Form.NONE;
            for (Signal.Counting signal :
                    log.signals(channel.driver(), channel.device(), channel.channel(), range(day))) {
                known = known.orBetter(Form.of(signal));
            }
            best.put(key, known);
        }
        return known;
    }

    /** Takes note of a signal before it is in the log. */
    void observe(ChannelKey channel, long day, Form form) throws IOException {
        Form known = best(channel, day);
        if (form.compareTo(known) > 0) {
            best.put(new ChannelDay(channel, day), form);
        }
    }
}
