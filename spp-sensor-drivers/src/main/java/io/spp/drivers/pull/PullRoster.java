package io.spp.drivers.pull;

import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Sensor;
import io.spp.core.fleet.Site;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.StateStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sensors that are asked: those that have an address, count today, and whose driver reads history. */
final class PullRoster {

    /** Sensors come and go at midnight; so often the roster is looked through. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final DriverCatalog drivers;
    private final StateStore states;
    private final PullSettings settings;
    private final Map<String, PulledSensor> sensors = new TreeMap<>();
    private Optional<Fleet> seen = Optional.empty();
    private Instant looked = Instant.MIN;

    PullRoster(DriverCatalog drivers, StateStore states, PullSettings settings) {
        this.drivers = drivers;
        this.states = states;
        this.settings = settings;
    }

    Collection<PulledSensor> sensors() {
        return sensors.values();
    }

    /** Follows the fleet; a sensor that is described otherwise now, be it only in its zone or its period, is opened anew. */
    void follow(Fleet fleet, Instant now) throws IOException {
        boolean same = seen.filter(fleet::equals).isPresent();
        if (same && now.isBefore(looked.plus(LOOK))) {
            return;
        }
        Map<String, Sensor> present = present(fleet, now);
        for (PulledSensor known : sensors.values().toArray(new PulledSensor[0])) {
            @Nullable Sensor described = present.get(known.sensor.id());
            if (described == null
                    || !known.isAsked(described, fleet.zoneOf(described), period(fleet, described, now))) {
                known.close();
                sensors.remove(known.sensor.id());
            }
        }
        for (Sensor sensor : present.values()) {
            if (!sensors.containsKey(sensor.id())) {
                sensors.put(sensor.id(), pulled(fleet, sensor, now));
            }
        }
        seen = Optional.of(fleet);
        looked = now;
    }

    private Map<String, Sensor> present(Fleet fleet, Instant now) {
        Map<String, Sensor> present = new TreeMap<>();
        for (Site site : fleet.sites()) {
            for (Sensor each : site.sensors()) {
                fleet.sensorById(each.id(), now).filter(this::canBeAsked).ifPresent(it -> present.put(it.id(), it));
            }
        }
        return present;
    }

    private boolean canBeAsked(Sensor sensor) {
        return sensor.address().isPresent()
                && drivers.provider(sensor.driver())
                        .map(SensorDriverProvider::driverType)
                        .filter(SensorDriver.History.class::isAssignableFrom)
                        .isPresent();
    }

    private PulledSensor pulled(Fleet fleet, Sensor sensor, Instant now) throws IOException {
        PullPlan plan = new PullPlan(sensor.id(), period(fleet, sensor, now), settings);
        Instant since = sensor.validity()
                .in(fleet.site(sensor.site()).orElseThrow().zone())
                .start();
        PullState state = states.load(PulledSensor.key(sensor))
                .flatMap(PullState::parse)
                .filter(saved -> plan.isSane(saved, now))
                .orElseGet(() -> plan.begin(since, now));
        return new PulledSensor(sensor, fleet.zoneOf(sensor), plan, state);
    }

    private Duration period(Fleet fleet, Sensor sensor, Instant now) {
        Duration period = settings.longestPeriod();
        for (Channel channel : sensor.channels()) {
            Duration interval =
                    fleet.line(channel.line(), now).map(Line::interval).orElse(period);
            period = interval.compareTo(period) < 0 ? interval : period;
        }
        return period.compareTo(settings.shortestPeriod()) < 0 ? settings.shortestPeriod() : period;
    }
}
