package io.spp.core.fleet;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what the channels of two fleets count over time. */
final class Remappings {

    private Remappings() {}

    static List<FleetChange.Remapping> between(FleetIndex before, FleetIndex after) {
        List<FleetChange.Remapping> found = new ArrayList<>();
        Set<FleetIndex.ChannelKey> channels = new LinkedHashSet<>(before.mappings.keySet());
        channels.addAll(after.mappings.keySet());
        for (FleetIndex.ChannelKey channel : channels) {
            Timeline<Mapping> old = before.mappings.getOrDefault(channel, new Timeline<>());
            Timeline<Mapping> now = after.mappings.getOrDefault(channel, new Timeline<>());
            compare(channel, old, now, found);
        }
        return found;
    }

    private static void compare(
            FleetIndex.ChannelKey channel,
            Timeline<Mapping> before,
            Timeline<Mapping> after,
            List<FleetChange.Remapping> found) {
        TreeSet<Instant> edges = new TreeSet<>();
        before.stretches()
                .forEach(stretch -> edges.addAll(
                        List.of(stretch.range().start(), stretch.range().end())));
        after.stretches()
                .forEach(stretch -> edges.addAll(
                        List.of(stretch.range().start(), stretch.range().end())));
        for (Instant start : edges) {
            Instant end = edges.higher(start);
            if (end != null && !countsAlike(before.at(start), after.at(start))) {
                found.add(new FleetChange.Remapping(
                        channel.device().driver(),
                        channel.device().device(),
                        channel.channel(),
                        TimeRange.of(start, end),
                        before.at(start),
                        after.at(start)));
            }
        }
    }

    /** Whether the same signals give the same counts: names, addresses and opening hours do not matter. */
    private static boolean countsAlike(Optional<Mapping> one, Optional<Mapping> other) {
        return one.map(Remappings::arithmetic).equals(other.map(Remappings::arithmetic));
    }

    private static List<Object> arithmetic(Mapping mapping) {
        return List.of(
                mapping.line().site(),
                mapping.line().id(),
                mapping.line().interval(),
                mapping.channel().invert(),
                mapping.channel().direction(),
                mapping.sensor().zone().orElse(mapping.site().zone()));
    }
}
