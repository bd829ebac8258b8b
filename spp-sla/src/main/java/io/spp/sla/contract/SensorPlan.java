package io.spp.sla.contract;

import io.spp.sla.regulation.Edition;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one sensor of the counting system has.
 *
 * @param id the sensor
 * @param tariff its tariff; absent if it has none
 * @param edition its edition; absent if it has the contract's
 */
public record SensorPlan(
        String id, @Nullable String tariff, @Nullable Edition edition) {

    public SensorPlan {
        Objects.requireNonNull(id, "id");
    }

    /** Its tariff, if it has one. */
    public Optional<String> tariffName() {
        return Optional.ofNullable(tariff);
    }
}
