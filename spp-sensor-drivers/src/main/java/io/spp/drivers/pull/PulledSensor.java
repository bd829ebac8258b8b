package io.spp.drivers.pull;

import io.spp.core.driver.SensorDriver;
import io.spp.core.fleet.Sensor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sensor that is asked: its plan, how far it was read, its driver once it was opened, and the call under way. */
final class PulledSensor {

    final Sensor sensor;
    final PullPlan plan;
    PullState state;
    private SensorDriver.@Nullable History driver;
    private @Nullable PullCall call;

    PulledSensor(Sensor sensor, PullPlan plan, PullState state) {
        this.sensor = sensor;
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

    void close() {
        if (call != null) {
            call.abandon();
        }
        if (driver != null) {
            driver.close();
        }
    }
}
