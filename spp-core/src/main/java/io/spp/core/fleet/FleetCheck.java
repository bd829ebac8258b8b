package io.spp.core.fleet;

import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.Words;
import io.spp.core.text.BilingualText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what single entries cannot show: ids that repeat on the same day, and references that lead nowhere. */
final class FleetCheck {

    /** A place and the days on which something is taken there. */
    private record Taken(String path, Validity validity, String owner) {}

    private final IdentityHashMap<Object, String> paths;
    private final JsonProblems problems;
    private final Map<String, List<Taken>> taken = new HashMap<>();

    /**
     * @param paths where the entries stand in the file; entries built in code are named by their position
     */
    FleetCheck(IdentityHashMap<Object, String> paths, JsonProblems problems) {
        this.paths = paths;
        this.problems = problems;
    }

    void check(List<Client> clients) {
        for (Client client : clients) {
            String root = clients.size() == 1 ? "$" : JsonObject.path("$", client.id());
            plain(root + ".client.id", client.id());
            take("client", client.id(), Validity.ALWAYS, root + ".client.id", "");
            for (int i = 0; i < client.systems().size(); i++) {
                CountingSystem system = client.systems().get(i);
                String path = path(system, root + ".systems[" + i + "]") + ".id";
                plain(path, system.id());
                take("system", system.id(), Validity.ALWAYS, path, "");
            }
            Set<String> systems =
                    client.systems().stream().map(CountingSystem::id).collect(Collectors.toCollection(TreeSet::new));
            for (int i = 0; i < client.sites().size(); i++) {
                Site site = client.sites().get(i);
                check(site, path(site, root + ".sites[" + i + "]"), systems);
            }
        }
    }

    private void check(Site site, String path, Set<String> systems) {
        plain(path + ".id", site.id());
        take("site", site.id(), Validity.ALWAYS, path + ".id", "");
        site.system()
                .filter(system -> !systems.contains(system))
                .ifPresent(system -> dangling(path + ".system", system, "no-system", systems));
        for (int i = 0; i < site.lines().size(); i++) {
            Line line = site.lines().get(i);
            String place = path(line, path + ".lines[" + i + "]") + ".id";
            plain(place, line.id());
            take("line", line.id(), line.validity(), place, site.id());
        }
        Set<String> lines = site.lines().stream().map(Line::id).collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < site.sensors().size(); i++) {
            Sensor sensor = site.sensors().get(i);
            check(sensor, path(sensor, path + ".sensors[" + i + "]"), lines);
        }
    }

    private void check(Sensor sensor, String path, Set<String> lines) {
        plain(path + ".id", sensor.id());
        plain(path + ".device", sensor.device());
        take("sensor", sensor.id(), sensor.validity(), path + ".id", "");
        FleetIndex.DeviceKey device = FleetIndex.DeviceKey.of(sensor.driver(), sensor.device());
        take("device", device.driver() + " " + device.device(), sensor.validity(), path + ".device", "");
        Set<String> channels = new HashSet<>();
        for (Channel channel : sensor.channels()) {
            String place = JsonObject.path(path + ".channels", channel.id());
            if (!lines.contains(channel.line())) {
                dangling(place + ".line", channel.line(), "no-line", lines);
            }
            if (!channels.add(channel.id())) {
                problems.add(place, channel.id(), FleetTexts.TEXTS.text("channel-twice"));
            }
        }
    }

    /** A line's id may return at its own site only, everything else anywhere; but never twice on one day. */
    private void take(String kind, String id, Validity validity, String path, String owner) {
        List<Taken> others = taken.computeIfAbsent(kind + " " + id, key -> new ArrayList<>(1));
        for (Taken other : others) {
            if (other.validity().overlaps(validity) || !other.owner().equals(owner)) {
                problems.add(path, id, FleetTexts.TEXTS.text("taken-" + kind, problems.place(other.path())));
                break;
            }
        }
        others.add(new Taken(path, validity, owner));
    }

    private void dangling(String path, String id, String key, Set<String> known) {
        BilingualText remedy = Words.nearest(id, known)
                .map(near -> FleetTexts.TEXTS.text(key + "-near", near))
                .orElseGet(() -> known.isEmpty()
                        ? FleetTexts.TEXTS.text(key + "-at-all")
                        : FleetTexts.TEXTS.text(key, String.join(", ", known)));
        problems.add(path, id, remedy);
    }

    private void plain(String path, String id) {
        if (id.isBlank()
                || !id.equals(id.strip())
                || id.length() > 128
                || id.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(path, id.replaceAll("\\p{Cntrl}", "?"), FleetTexts.TEXTS.text("want-id"));
        }
    }

    private String path(Object entry, String position) {
        return paths.getOrDefault(entry, position);
    }
}
