package io.spp.core.figure.flow;

import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Sensor;
import io.spp.core.fleet.Site;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The channels that count one line together: a row of one of them alone stands for its part of the line. */
final class Sources {

    private record Source(String name, Optional<Channel.Direction> direction, TimeRange sensor, TimeRange channel) {

        boolean counts(Instant at, Channel.Direction way) {
            return sensor.contains(at)
                    && channel.contains(at)
                    && direction.map(way::equals).orElse(true);
        }
    }

    private final List<Source> sources = new ArrayList<>();

    Sources(Site site, String line) {
        for (Sensor sensor : site.sensors()) {
            for (Channel channel : sensor.channels()) {
                if (channel.line().equals(line)) {
                    sources.add(new Source(
                            sensor.id() + "/" + channel.id(),
                            channel.direction(),
                            sensor.validity().in(site.zone()),
                            channel.validity().in(site.zone())));
                }
            }
        }
    }

    /**
     * What part of the line a row stands for.
     *
     * @param together how many rows of the line start at the same instant
     */
    double share(String source, Instant at, Channel.Direction way, int together) {
        int counting = 0;
        boolean known = false;
        for (Source each : sources) {
            if (each.counts(at, way)) {
                counting++;
                known |= each.name().equals(source);
            }
        }
        return 1.0 / (known ? counting : together);
    }
}
