package io.spp.core.fleet;

import io.spp.core.time.TimeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The hash tables behind the questions to a fleet, filled once. */
final class FleetIndex {

    /** A device as its messages name it. */
    record DeviceKey(String driver, String device) {

        static DeviceKey of(String driver, String device) {
            return new DeviceKey(driver, device.toUpperCase(Locale.ROOT));
        }
    }

    /** A channel of a device. */
    record ChannelKey(DeviceKey device, String channel) {}

    final Map<String, Client> clients = new LinkedHashMap<>();
    final Map<String, CountingSystem> systems = new LinkedHashMap<>();
    final Map<String, Site> sites = new LinkedHashMap<>();
    final Map<String, Timeline<Line>> lines = new LinkedHashMap<>();
    final Map<String, Timeline<Sensor>> sensors = new LinkedHashMap<>();
    final Map<DeviceKey, Timeline<Sensor>> devices = new HashMap<>();
    final Map<ChannelKey, Timeline<Mapping>> mappings = new LinkedHashMap<>();
    final Map<String, List<Timeline.Stretch<Sensor>>> sensorsOfLines = new HashMap<>();

    FleetIndex(List<Client> all) {
        for (Client client : all) {
            clients.put(client.id(), client);
            client.systems().forEach(system -> systems.put(system.id(), system));
            client.sites().forEach(this::add);
        }
    }

    private void add(Site site) {
        sites.put(site.id(), site);
        TimeRange siteDays = site.validity().in(site.zone());
        for (Line line : site.lines()) {
            siteDays.intersection(line.validity().in(site.zone()))
                    .ifPresent(range -> at(lines, line.id()).add(range, line));
        }
        for (Sensor sensor : site.sensors()) {
            siteDays.intersection(sensor.validity().in(site.zone())).ifPresent(range -> add(site, sensor, range));
        }
    }

    private void add(Site site, Sensor sensor, TimeRange sensorDays) {
        DeviceKey device = DeviceKey.of(sensor.driver(), sensor.device());
        at(sensors, sensor.id()).add(sensorDays, sensor);
        at(devices, device).add(sensorDays, sensor);
        for (Channel channel : sensor.channels()) {
            Optional<TimeRange> days =
                    sensorDays.intersection(channel.validity().in(site.zone()));
            Timeline<Line> line = lines.get(channel.line());
            if (days.isPresent() && line != null) {
                for (Timeline.Stretch<Line> stretch : line.stretches()) {
                    stretch.range()
                            .intersection(days.get())
                            .ifPresent(
                                    range -> add(range, device, new Mapping(site, stretch.value(), sensor, channel)));
                }
            }
        }
    }

    private void add(TimeRange range, DeviceKey device, Mapping mapping) {
        at(mappings, new ChannelKey(device, mapping.channel().id())).add(range, mapping);
        sensorsOfLines
                .computeIfAbsent(mapping.line().id(), id -> new ArrayList<>(1))
                .add(new Timeline.Stretch<>(range, mapping.sensor()));
    }

    private static <K, V> Timeline<V> at(Map<K, Timeline<V>> timelines, K key) {
        return timelines.computeIfAbsent(key, each -> new Timeline<>());
    }
}
