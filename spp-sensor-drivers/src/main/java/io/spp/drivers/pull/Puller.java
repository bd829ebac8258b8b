package io.spp.drivers.pull;

import io.spp.core.device.DeviceReport;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetDirectory;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.fleet.Sensor;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.store.Storage;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.time.TimeRange;
import io.spp.drivers.collect.Ingest;
import io.spp.drivers.journal.Envelope;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the sensors that have an address and a driver that reads history. What a sensor answers is in the journal before it is noted as read,
 * so that a crash at any instant leads to the same question again and to no gap; the collector ignores what it has. After an outage the
 * sensor is asked from where it was read up to.
 *
 * <p>Moves only in {@link #advance}, by one thread. With {@code Runnable::run} as its executor each advance waits for the answers, and the
 * same clock gives the same questions in the same order.
 */
public final class Puller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    /** How much later than its timeout a driver may return before it is waited for no more. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final DriverCatalog drivers;
    private final FleetDirectory fleets;
    private final Storage storage;
    private final Ingest ingest;
    private final PullSettings settings;
    private final SecretLookup secrets;
    private final DriverContext context;
    private final PullRoster roster;
    private final Set<String> told = new HashSet<>();
    private boolean closed;

    private Puller(
            DriverCatalog drivers,
            FleetDirectory fleets,
            Storage storage,
            Ingest ingest,
            PullSettings settings,
            SecretLookup secrets,
            DriverContext context) {
        this.drivers = drivers;
        this.fleets = fleets;
        this.storage = storage.replayable();
        this.ingest = ingest;
        this.settings = settings;
        this.secrets = secrets;
        this.context = context;
        this.roster = new PullRoster(drivers, this.storage.states(), settings);
    }

    /**
     * A puller that has asked nobody yet.
     *
     * @param drivers what reads the sensors
     * @param fleets which sensors there are, with addresses and settings
     * @param storage keeps how far each sensor was read, and what became known about it
     * @param ingest where answers go
     * @param settings how often, how far back, how many at once
     * @param secrets fetches passwords
     * @param clock says when an answer arrived
     * @param executor runs the calls of drivers, one at a time of each sensor; drivers cannot shut it down
     */
    public static Puller create(
            DriverCatalog drivers,
            FleetDirectory fleets,
            Storage storage,
            Ingest ingest,
            PullSettings settings,
            SecretLookup secrets,
            InstantSource clock,
            Executor executor) {
        return new Puller(
                drivers,
                fleets,
                storage,
                ingest,
                settings,
                secrets,
                new DriverContext(clock, task -> executor.execute(task)));
    }

    /**
     * Takes in what was answered since the last time, and asks who is due, as long as there is room.
     *
     * @param now the present, never earlier than before
     * @return how many calls came to their end
     * @throws IOException if an answer could not be made safe; the next advance tries again
     */
    public int advance(Instant now) throws IOException {
        if (closed) {
            return 0;
        }
        Fleet fleet = fleets.current();
        roster.follow(fleet, now);
        int ended = takeIn(now);
        while (ask(fleet, now)) {
            int more = takeIn(now);
            if (more == 0) {
                break;
            }
            ended += more;
        }
        return ended;
    }

    /** Stops to wait for answers and closes the drivers; asks nobody from now on. What was not taken in is asked again. */
    @Override
    public void close() {
        closed = true;
        roster.sensors().forEach(PulledSensor::close);
    }

    private int takeIn(Instant now) throws IOException {
        Map<String, String> states = new LinkedHashMap<>();
        List<DeviceReport> reports = new ArrayList<>();
        int ended = 0;
        Closeable booking = () -> {
            storage.devices().append(reports);
            storage.states().save(states);
        };
        try (booking) {
            for (PulledSensor pulled : roster.sensors()) {
                Optional<PullCall> call = pulled.openCall();
                Optional<PullOutcome> outcome = call.flatMap(each -> outcome(pulled.sensor, each, now));
                if (outcome.isPresent()) {
                    take(pulled, call.orElseThrow(), outcome.get(), now);
                    reports.addAll(PullReports.of(pulled.sensor.id(), outcome.get(), now));
                    states.put(PulledSensor.key(pulled.sensor), pulled.state.toText());
                    ended++;
                }
            }
        }
        return ended;
    }

    private static Optional<PullOutcome> outcome(Sensor sensor, PullCall call, Instant now) {
        if (call.outcome().isEmpty() && call.isOverdue(now, MARGIN)) {
            call.abandon();
            return Optional.of(PullOutcome.failed(new PullOutcome.Fault(
                    FaultKind.TIMEOUT,
                    "driver " + sensor.driver() + ": did not return within its timeout",
                    Optional.empty())));
        }
        return call.outcome();
    }

    private void take(PulledSensor pulled, PullCall call, PullOutcome outcome, Instant now) throws IOException {
        String driver = pulled.sensor.driver();
        for (Payload answer : outcome.answers()) {
            ingest.accept(Envelope.pull(driver, pulled.sensor.id(), answer));
        }
        call.settle();
        PullState state = call.withHealth() ? pulled.plan.askedForHealth(pulled.state, now) : pulled.state;
        pulled.state = outcome.fault().isPresent()
                ? pulled.plan.failed(state, outcome.fault().get().kind(), now)
                : pulled.plan.succeeded(state, call.range(), now);
        tell(pulled.sensor, "", outcome.fault());
        if (call.withHealth()) {
            tell(pulled.sensor, "health: ", outcome.healthFault());
        }
    }

    private boolean ask(Fleet fleet, Instant now) {
        int room = settings.parallel();
        List<PulledSensor> due = new ArrayList<>();
        for (PulledSensor pulled : roster.sensors()) {
            if (pulled.openCall().isPresent()) {
                room--;
            } else if (pulled.isFree() && pulled.plan.due(pulled.state, now).isPresent()) {
                due.add(pulled);
            }
        }
        due.sort(
                Comparator.comparing((PulledSensor each) -> each.state.next()).thenComparing(each -> each.sensor.id()));
        boolean asked = false;
        for (PulledSensor pulled : due.subList(0, Math.max(0, Math.min(room, due.size())))) {
            asked |= ask(fleet, pulled, now);
        }
        return asked;
    }

    private boolean ask(Fleet fleet, PulledSensor pulled, Instant now) {
        Optional<SensorDriver.History> driver = open(fleet, pulled);
        if (driver.isEmpty()) {
            pulled.state = pulled.plan.failed(pulled.state, FaultKind.UNREACHABLE, now);
            return false;
        }
        TimeRange range = pulled.plan.due(pulled.state, now).orElseThrow();
        boolean health = pulled.plan.isHealthDue(pulled.state, now);
        PullCall call = new PullCall(pulled.sensor.driver(), driver.get(), range, health, settings.timeout(), now);
        pulled.calls(call);
        context.executor().execute(call.task());
        return true;
    }

    /** Opens the driver before the first call; empty where site file, secret or driver do not allow it. */
    private Optional<SensorDriver.History> open(Fleet fleet, PulledSensor pulled) {
        if (pulled.driver().isPresent()) {
            return pulled.driver();
        }
        Sensor sensor = pulled.sensor;
        try {
            SensorDriverProvider provider = drivers.provider(sensor.driver()).orElseThrow();
            SensorDriver opened = provider.open(
                    new SensorAddress(
                            sensor.id(), sensor.device(), sensor.address().orElseThrow(), fleet.zoneOf(sensor)),
                    DriverSettings.of(provider.settings(), sensor.resolvedSettings(secrets)),
                    context);
            if (opened instanceof SensorDriver.History able) {
                pulled.opened(able);
                return Optional.of(able);
            }
            opened.close();
        } catch (InvalidConfigurationException | IOException e) {
            tellOnce(sensor, "", "cannot be asked: " + e.getMessage(), null);
        } catch (RuntimeException | LinkageError e) {
            tellOnce(sensor, "", "driver " + sensor.driver() + " cannot be opened", e);
        }
        return Optional.empty();
    }

    /** The beginning of trouble is logged, and so is its end. */
    private void tell(Sensor sensor, String question, Optional<PullOutcome.Fault> fault) {
        if (fault.isPresent()) {
            tellOnce(sensor, question, fault.get().detail(), fault.get().bug().orElse(null));
        } else if (told.remove(question + sensor.id())) {
            LOG.info("sensor {}: {}answers again", sensor.id(), question);
        }
    }

    private void tellOnce(Sensor sensor, String question, String what, @Nullable Throwable bug) {
        if (told.add(question + sensor.id())) {
            LOG.warn("sensor {}: {}{}", sensor.id(), question, what, bug);
        }
    }
}
