package io.spp.testkit.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a device's clock shows: true time plus the offsets of its faults. It stamps no moment twice. */
final class DeviceClock {

    private final List<ClockStretch> stretches = new ArrayList<>();

    DeviceClock(List<Fault> faults) {
        List<Fault.ClockOff> wrong = faults.stream()
                .flatMap(fault -> fault instanceof Fault.ClockOff off ? Stream.of(off) : Stream.empty())
                .toList();
        SortedSet<Instant> edges = new TreeSet<>(List.of(Instant.MIN));
        wrong.forEach(fault ->
                edges.addAll(List.of(fault.range().start(), fault.range().end())));
        List<Instant> starts = List.copyOf(edges);
        Instant stamped = Instant.MIN;
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Instant end = i + 1 < starts.size() ? starts.get(i + 1) : Instant.MAX;
            Duration offset = wrong.stream()
                    .filter(fault -> fault.range().contains(start))
                    .map(Fault.ClockOff::offset)
                    .reduce(Duration.ZERO, Duration::plus);
            ClockStretch stretch = new ClockStretch(start, end, offset, stamped);
            stretches.add(stretch);
            stamped = stretch.shown(end).isAfter(stamped) ? stretch.shown(end) : stamped;
        }
    }

    /** What it shows at a true moment. */
    Instant shown(Instant truly) {
        for (ClockStretch stretch : stretches) {
            if (truly.isBefore(stretch.end)) {
                return stretch.shown(truly);
            }
        }
        throw new IllegalStateException("time does not end");
    }

    /** The true moment that it stamps so; empty where it jumped over the stamp. */
    Optional<Instant> stamped(Instant stamp) {
        for (ClockStretch stretch : stretches) {
            if (!stamp.isBefore(stretch.firstStamp()) && stamp.isBefore(stretch.shown(stretch.end))) {
                return Optional.of(stamp.minus(stretch.offset));
            }
        }
        return Optional.empty();
    }

    /** The first true moment at which it shows the stamp or a later one. */
    Instant reached(Instant stamp) {
        for (ClockStretch stretch : stretches) {
            if (stamp.isBefore(stretch.shown(stretch.start))) {
                return stretch.start;
            }
            if (!stamp.isAfter(stretch.shown(stretch.end))) {
                return stamp.minus(stretch.offset);
            }
        }
        throw new IllegalStateException("time does not end");
    }

    /** True time from start to end, in which the clock is wrong by one offset; stamps before {@code taken} were used before. */
    private record ClockStretch(Instant start, Instant end, Duration offset, Instant taken) {

        Instant shown(Instant truly) {
            return truly.equals(Instant.MIN) || truly.equals(Instant.MAX) ? truly : truly.plus(offset);
        }

        Instant firstStamp() {
            return shown(start).isAfter(taken) ? shown(start) : taken;
        }
    }
}
