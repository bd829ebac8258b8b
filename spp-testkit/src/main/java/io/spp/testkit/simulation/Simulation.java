package io.spp.testkit.simulation;

import io.spp.core.time.TimeRange;
import io.spp.testkit.device.PushOutcome;
import io.spp.testkit.device.SimulatedDevice;
import io.spp.testkit.device.Uplink;
import io.spp.testkit.time.VirtualTime;
import io.spp.testkit.traffic.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Drives devices through virtual time. At each step all devices push at once; time moves on only when each has its answers and the
 * caller has done his part. One thread drives it; {@link #builder} says what it needs.
 */
public final class Simulation {

    private final Traffic traffic;
    private final Uplink uplink;
    private final List<SimulatedDevice> devices;
    private final VirtualTime time;
    private final Executor executor;

    private Simulation(Builder settings) {
        this.traffic = settings.traffic;
        this.uplink = settings.uplink;
        this.devices = List.copyOf(settings.devices);
        this.time = settings.time;
        this.executor = settings.executor;
    }

    /**
     * Settings to fill in.
     *
     * @param traffic who walks
     * @param uplink where devices push to
     */
    public static Builder builder(Traffic traffic, Uplink uplink) {
        return new Builder(traffic, uplink);
    }

    /**
     * Runs from the start of a range to its end. The clock moves first, then all devices push and wait for their answers, then {@code
     * afterStep} is called. What a device could not deliver it keeps for later steps.
     *
     * @param range what to run; the last step is at its end
     * @param step how far the clock moves at once; choose the devices' package length, or a minute to receive each package when it is due
     * @param afterStep is called after each step by the calling thread
     * @return what really happened in the range and what was delivered of it
     */
    public SimulationTruth run(TimeRange range, Duration step, Consumer<SimulationStep> afterStep) {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("a step must be more than zero: " + step);
        }
        for (Instant now = range.start(); now.isBefore(range.end()); ) {
            now = now.plus(step).isBefore(range.end()) ? now.plus(step) : range.end();
            time.advanceTo(now);
            afterStep.accept(push(now));
        }
        return truth(range);
    }

    /** What really happened in a range up to now, and what was delivered of it. */
    public SimulationTruth truth(TimeRange range) {
        return SimulationTruth.of(traffic, devices, range);
    }

    private SimulationStep push(Instant now) {
        Map<String, CompletableFuture<PushOutcome>> pushes = new HashMap<>();
        for (SimulatedDevice device : devices) {
            pushes.put(
                    device.settings().sensor(),
                    CompletableFuture.supplyAsync(() -> device.tick(now, uplink), executor));
        }
        Map<String, PushOutcome> outcomes = new HashMap<>();
        pushes.forEach((sensor, push) -> outcomes.put(sensor, push.join()));
        return new SimulationStep(now, outcomes);
    }

    /** What a simulation needs; at least one device. */
    public static final class Builder {

        private final Traffic traffic;
        private final Uplink uplink;
        private final List<SimulatedDevice> devices = new ArrayList<>();
        private Executor executor = Runnable::run;
        private VirtualTime time = VirtualTime.startingAt(Instant.MIN);

        private Builder(Traffic traffic, Uplink uplink) {
            this.traffic = Objects.requireNonNull(traffic, "traffic");
            this.uplink = Objects.requireNonNull(uplink, "uplink");
        }

        /** Adds devices. */
        public Builder devices(Collection<SimulatedDevice> more) {
            devices.addAll(more);
            return this;
        }

        /** The clock to move, which the pipeline under test reads; one of its own by default. */
        public Builder time(VirtualTime time) {
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Runs the devices' pushes; the calling thread by default, one device after the other. */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * The simulation.
         *
         * @throws IllegalArgumentException if there is no device, or two share a sensor id or a line
         */
        public Simulation build() {
            if (devices.isEmpty()) {
                throw new IllegalArgumentException("a simulation needs at least one device");
            }
            Set<String> sensors = new HashSet<>();
            Set<String> lines = new HashSet<>();
            for (SimulatedDevice device : devices) {
                if (!sensors.add(device.settings().sensor())) {
                    throw new IllegalArgumentException(
                            "two devices are called " + device.settings().sensor());
                }
                for (String line : device.settings().channels().values()) {
                    if (!lines.add(line)) {
                        throw new IllegalArgumentException("two devices count line '" + line + "'");
                    }
                }
            }
            return new Simulation(this);
        }
    }
}
