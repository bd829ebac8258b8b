package io.spp.core.store;

import io.spp.core.count.Measurement;
import java.time.Instant;

/**
 * A measured interval of one source as the store keeps it.
 *
 * @param measurement what was counted
 * @param recordedAt when this value was written
 */
public record StoredCount(Measurement measurement, Instant recordedAt) {}
