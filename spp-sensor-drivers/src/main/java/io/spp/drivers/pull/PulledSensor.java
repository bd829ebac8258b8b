package io.spp.drivers.pull;

import io.spp.core.driver.SensorDriver;
import io.spp.core.fleet.Sensor;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sensor that is asked: its plan, how far it was read, its driver once it was opened, and the call under way. */
final class PulledSensor {

    private static final Logger LOG = LoggerFactory.getLogger(PulledSensor.class);

    final Sensor sensor;
    final ZoneId zone;
    final PullPlan plan;
    PullState state;
    private SensorDriver.@Nullable History driver;
    private @Nullable PullCall call;

    PulledSensor(Sensor sensor, ZoneId zone, PullPlan plan, PullState state) {
        this.sensor = sensor;
        this.zone = zone;
        this.plan = plan;
        this.state = state;
    }

    /** Under which its state is kept: another device in its place begins anew. */
    static String key(Sensor sensor) {
        return "pull:" + sensor.id() + ":" + sensor.device().toUpperCase(Locale.ROOT);
    }

    Optional<SensorDriver.History> driver() {
        return Optional.ofNullable(driver);
    }

    void opened(SensorDriver.History opened) {
        driver = opened;
    }

    /** The call that goes on or whose outcome waits to be taken in. */
    Optional<PullCall> openCall() {
        return Optional.ofNullable(call).filter(each -> !each.isSettled());
    }

    void calls(PullCall started) {
        call = started;
    }

    /** Whether nothing of the driver's code runs and no outcome waits. */
    boolean isFree() {
        return call == null || call.isSettled() && call.hasEnded();
    }

    /** Whether it is asked as it was when it was opened. */
    boolean isAsked(Sensor described, ZoneId in, Duration period) {
        return sensor.equals(described) && zone.equals(in) && plan.period().equals(period);
    }

    /** Waits for nothing any more and closes the driver; what the driver throws then is told and stops nobody. */
    void close() {
        if (call != null) {
            call.abandon();
        }
        SensorDriver open = driver;
        driver = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                LOG.error("driver {} cannot be closed for sensor {}", sensor.driver(), sensor.id(), e);
            }
        }
    }
}
