package io.spp.testkit.traffic;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Traffic as two arrays of minutes for each line. */
final class MinuteTraffic implements Traffic {

    private final long seed;
    private final TimeRange range;
    private final long firstMinute;
    private final Map<String, Minutes> lines;

    MinuteTraffic(long seed, TimeRange range, Map<String, Minutes> lines) {
        this.seed = seed;
        this.range = range;
        this.firstMinute = minute(range.start());
        this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    @Override
    public Set<String> lines() {
        return lines.keySet();
    }

    @Override
    public TimeRange range() {
        return range;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public Tally truth(String line, TimeRange asked) {
        Minutes minutes = lines.get(line);
        if (minutes == null) {
            throw new IllegalArgumentException("no line '" + line + "'; there are " + lines.keySet());
        }
        if (!range.encloses(asked)) {
            throw new IllegalArgumentException(asked + " is not within " + range);
        }
        int from = (int) (minute(asked.start()) - firstMinute);
        int to = (int) (minute(asked.end()) - firstMinute);
        int in = 0;
        int out = 0;
        for (int i = from; i < to; i++) {
            in += minutes.in[i];
            out += minutes.out[i];
        }
        return Tally.of(in, out);
    }

    static long minute(Instant instant) {
        if (instant.getNano() != 0 || instant.getEpochSecond() % 60 != 0) {
            throw new IllegalArgumentException("not a whole minute: " + instant);
        }
        return instant.getEpochSecond() / 60;
    }

    /** One line's persons by minute. */
    static final class Minutes {

        final int[] in;
        final int[] out;

        Minutes(int length) {
            in = new int[length];
            out = new int[length];
        }
    }
}
