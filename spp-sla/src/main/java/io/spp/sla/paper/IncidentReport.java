package io.spp.sla.paper;

import io.spp.core.fleet.Client;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.sla.contract.ReportPeriod;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * What an incident report tells (4.2.5).
 *
 * @param client whose incidents
 * @param period for which days, at least a month
 * @param zone of its days and times
 * @param cases the incidents of the period, in order
 * @param restored what was restored in the period, in order
 * @param checks the accuracy checks of the period, in order
 * @param asOf the moment up to which it tells
 */
public record IncidentReport(
        Client client,
        ReportPeriod period,
        ZoneId zone,
        List<CaseFile> cases,
        List<RestoredStretch> restored,
        List<AccuracyCheck> checks,
        Instant asOf) {

    /**
     * @throws InvalidConfigurationException if the period is shorter than a month
     */
    public IncidentReport {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(asOf, "asOf");
        cases = List.copyOf(cases);
        restored = List.copyOf(restored);
        checks = List.copyOf(checks);
        if (!period.ok()) {
            throw new InvalidConfigurationException(
                    List.of(new Problem("period", period.from() + "/" + period.to(), period.text())));
        }
    }

    /** The same report with accuracy checks. */
    public IncidentReport with(List<AccuracyCheck> done) {
        return new IncidentReport(client, period, zone, cases, restored, done, asOf);
    }
}
