package io.spp.core.figure;

import io.spp.core.store.ChangeCause;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a figure may be trusted. Shares are 0 to 1.
 *
 * @param coverage the share of the expected time that was measured
 * @param trafficCoverage the share of the usual traffic whose time was measured or restored: losing Saturday noon is not losing Tuesday morning
 * @param restoredShare the share of the persons that was calculated
 * @param restoredTime the share of the expected time that was calculated
 * @param missingShare the share of the expected time about which nothing is known
 * @param finality whether it may still change
 * @param restatedBy why it changed last after it was final
 * @param knownUntil the end of the last measured interval in the bucket; absent where there is none
 * @param auditAgeDays days since the oldest of the last valid audits of its lines; absent where a line has none
 */
public record Quality(
        double coverage,
        double trafficCoverage,
        double restoredShare,
        double restoredTime,
        double missingShare,
        Finality finality,
        Optional<ChangeCause> restatedBy,
        Optional<Instant> knownUntil,
        OptionalLong auditAgeDays) {}
