package io.spp.core.fleet;

import java.util.Objects;
import java.util.Optional;

/**
 * One mounted complex of devices under one support contract (the regulation's СПП).
 *
 * @param id unique in the fleet
 * @param regulation the id of the regulation that the contract is under; absent for the one that {@code spp-sla} ships
 * @param contractJson the contract as the JSON object of the site file, which {@code spp-sla} reads; absent where there is none
 */
public record CountingSystem(String id, Optional<String> regulation, Optional<String> contractJson) {

    public CountingSystem {
        Objects.requireNonNull(id, "id");
    }

    /** A counting system under the regulation that {@code spp-sla} ships. */
    public CountingSystem(String id, Optional<String> contractJson) {
        this(id, Optional.empty(), contractJson);
    }
}
