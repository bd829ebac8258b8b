package io.spp.core.fleet;

import io.spp.core.time.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is different between two fleets.
 *
 * @param entries what was added, removed or described otherwise
 * @param remappings the stretches of time in which a channel counts otherwise than before: the counts to compute again
 */
public record FleetChange(List<Entry> entries, List<Remapping> remappings) {

    /** What kind of thing an entry is about. */
    public enum Subject {
        /** A client, without its systems and sites. */
        CLIENT,
        /** A counting system. */
        SYSTEM,
        /** A site, without its lines and sensors. */
        SITE,
        /** A line. */
        LINE,
        /** A sensor, with its channels. */
        SENSOR
    }

    /** What happened to it. */
    public enum Kind {
        /** It was not there before. */
        ADDED,
        /** It is no longer there. */
        REMOVED,
        /** It is described otherwise. */
        CHANGED
    }

    /**
     * One thing that is different.
     *
     * @param subject what kind of thing
     * @param id its id
     * @param kind what happened to it
     */
    public record Entry(Subject subject, String id, Kind kind) {}

    /**
     * A stretch of time in which a channel counts otherwise than before.
     *
     * @param driver the sensor's driver
     * @param device the device, in upper case
     * @param channel the channel
     * @param range from when to when; open ends are {@link Validity#BEGINNING} and {@link Validity#END}
     * @param before what it counted; absent where nothing
     * @param after what it counts now; absent where nothing
     */
    public record Remapping(
            String driver,
            String device,
            String channel,
            TimeRange range,
            Optional<Mapping> before,
            Optional<Mapping> after) {}

    public FleetChange {
        entries = List.copyOf(entries);
        remappings = List.copyOf(remappings);
    }

    /** The difference between two fleets. */
    public static FleetChange between(Fleet before, Fleet after) {
        List<Entry> entries = new ArrayList<>();
        FleetIndex from = before.index();
        FleetIndex to = after.index();
        entries(entries, Subject.CLIENT, from.clients, to.clients, FleetChange::withoutParts);
        entries(entries, Subject.SYSTEM, from.systems, to.systems, Function.identity());
        entries(entries, Subject.SITE, from.sites, to.sites, FleetChange::withoutParts);
        entries(entries, Subject.LINE, from.lines, to.lines, Timeline::stretches);
        entries(entries, Subject.SENSOR, from.sensors, to.sensors, Timeline::stretches);
        return new FleetChange(entries, Remappings.between(from, to));
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return entries.isEmpty() && remappings.isEmpty();
    }

    private static <T> void entries(
            List<Entry> entries,
            Subject subject,
            Map<String, T> before,
            Map<String, T> after,
            Function<T, ?> description) {
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            T old = before.get(id);
            T now = after.get(id);
            if (old == null) {
                entries.add(new Entry(subject, id, Kind.ADDED));
            } else if (now == null) {
                entries.add(new Entry(subject, id, Kind.REMOVED));
            } else if (!description.apply(old).equals(description.apply(now))) {
                entries.add(new Entry(subject, id, Kind.CHANGED));
            }
        }
    }

    private static Object withoutParts(Client client) {
        return new Client(client.id(), client.name(), client.contacts(), client.mail(), List.of(), List.of());
    }

    private static Object withoutParts(Site site) {
        return new Site(
                site.client(),
                site.id(),
                site.name(),
                site.system(),
                site.zone(),
                site.tags(),
                site.opening(),
                site.businessDayCut(),
                site.basis(),
                site.lateness(),
                site.validity(),
                List.of(),
                List.of());
    }
}
