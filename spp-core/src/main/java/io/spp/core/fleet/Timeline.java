package io.spp.core.fleet;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds under one key, one value at a time; nearly always there is a single one. */
final class Timeline<T> {

    /** A value and the instants at which it holds. */
    record Stretch<T>(TimeRange range, T value) {}

    private final List<Stretch<T>> stretches = new ArrayList<>(1);

    void add(TimeRange range, T value) {
        stretches.add(new Stretch<>(range, value));
    }

    Optional<T> at(Instant instant) {
        for (Stretch<T> stretch : stretches) {
            if (stretch.range().contains(instant)) {
                return Optional.of(stretch.value());
            }
        }
        return Optional.empty();
    }

    List<Stretch<T>> stretches() {
        return stretches;
    }
}
