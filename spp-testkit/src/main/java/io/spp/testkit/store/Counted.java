package io.spp.testkit.store;

import io.spp.core.count.Estimate;
import io.spp.core.count.Measurement;
import io.spp.core.count.Tally;
import io.spp.core.quality.Flag;
import io.spp.core.store.CountStore;
import io.spp.core.store.RestoredCount;
import io.spp.core.store.StoredCount;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The words in which the contracts speak of counts: minutes of one morning on one door. */
final class Counted {

    static final String DOOR = "door-1";
    static final String LEFT = "sensor-1/line-1";
    static final String RIGHT = "sensor-2/line-1";
    static final Instant NINE = Instant.parse("2024-05-02T09:00:00Z");
    static final Instant TEN = Instant.parse("2024-05-02T10:00:00Z");
    static final Instant ELEVEN = Instant.parse("2024-05-02T11:00:00Z");
    static final Instant NOON = Instant.parse("2024-05-02T12:00:00Z");
    static final TimeRange DAY = TimeRange.of(Instant.parse("2024-05-02T00:00:00Z"), Duration.ofDays(1));

    private Counted() {}

    static TimeRange minute(int minute) {
        return TimeRange.of(NINE.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(1));
    }

    static TimeRange minutes(int from, int to) {
        return TimeRange.of(NINE.plus(Duration.ofMinutes(from)), NINE.plus(Duration.ofMinutes(to)));
    }

    static Measurement counted(int minute, int in, int out) {
        return counted(LEFT, minute, in, out);
    }

    static Measurement counted(String source, int minute, int in, int out) {
        return Measurement.complete(DOOR, source, minute(minute), Tally.of(in, out));
    }

    static RestoredCount restored(String plan, int minute, double in) {
        return new RestoredCount(
                DOOR,
                minute(minute),
                Optional.of(new Estimate(in, in / 2, in * 2, in / 4, in * 4)),
                Optional.empty(),
                "weekly",
                plan);
    }

    static Flag flag(TimeRange range, Instant at) {
        return Flag.of(DOOR, range, "FROZEN", new BilingualText("замер", "stuck"), "monitor", at);
    }

    static List<Measurement> measured(CountStore store) throws IOException {
        return store.measured(DOOR, DAY).stream().map(StoredCount::measurement).toList();
    }

    static List<Measurement> measuredAsOf(CountStore store, Instant moment) throws IOException {
        return store.measuredAsOf(DOOR, DAY, moment).stream()
                .map(StoredCount::measurement)
                .toList();
    }
}
