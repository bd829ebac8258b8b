package io.spp.testkit.simulation;

import io.spp.testkit.device.PushOutcome;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of virtual time, after every device got its answers.
 *
 * @param now the virtual time
 * @param outcomes what came of each device's push, by sensor
 */
public record SimulationStep(Instant now, Map<String, PushOutcome> outcomes) {

    public SimulationStep {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /** How many messages were acknowledged in this step. */
    public int acknowledged() {
        return outcomes.values().stream().mapToInt(PushOutcome::acknowledged).sum();
    }

    /** How many messages were refused in this step. */
    public int refused() {
        return outcomes.values().stream().mapToInt(PushOutcome::refused).sum();
    }
}
