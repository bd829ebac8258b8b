package io.spp.testkit.server;

import io.spp.core.count.Tally;
import io.spp.core.time.TimeRange;
import io.spp.testkit.device.DeviceSettings;
import io.spp.testkit.device.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a simulated device remembers of what it counted, by its own clock. */
final class Register {

    private final SimulatedDevice device;
    private final InstantSource time;
    private volatile Duration set = Duration.ZERO;

    Register(SimulatedDevice device, InstantSource time) {
        this.device = device;
        this.time = time;
    }

    DeviceSettings settings() {
        return device.settings();
    }

    /** What its clock shows now. */
    Instant now() {
        return device.shows(time.instant()).plus(set);
    }

    /** Its clock was set. */
    void setClock(Instant to) {
        set = Duration.between(device.shows(time.instant()), to);
    }

    /** The whole intervals of a line in a range, up to now; those of which it knows nothing are left out. */
    List<Interval> intervals(String line, TimeRange range) {
        Duration length = settings().interval();
        long step = length.toSeconds();
        long first = Math.max(settings().start().getEpochSecond(), range.start().getEpochSecond());
        List<Interval> intervals = new ArrayList<>();
        for (Instant start = Instant.ofEpochSecond(Math.floorDiv(first + step - 1, step) * step);
                !start.plus(length).isAfter(range.end()) && !start.plus(length).isAfter(now());
                start = start.plus(length)) {
            Optional<Tally> tally = device.reading(line, start);
            if (tally.isPresent()) {
                intervals.add(new Interval(TimeRange.of(start, length), tally.get()));
            }
        }
        return intervals;
    }

    /** Everything that a line counted since the device was switched on. */
    Tally total(String line) {
        TimeRange life = TimeRange.of(settings().start(), now().plusSeconds(1));
        return intervals(line, life).stream().map(Interval::tally).reduce(Tally.of(0, 0), Tally::plus);
    }

    record Interval(TimeRange range, Tally tally) {}
}
