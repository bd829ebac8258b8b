package io.spp.server.report;

import io.spp.core.fleet.Client;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.store.Storage;
import io.spp.core.time.TimeRange;
import io.spp.server.Contracts;
import io.spp.sla.casebook.CaseBook;
import io.spp.sla.contract.ReportPeriod;
import io.spp.sla.paper.CaseFile;
import io.spp.sla.paper.IncidentReport;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Gathers from the stores what an incident report tells (4.2.5). */
public final class IncidentReports {

    private IncidentReports() {}

    /**
     * The report of one client.
     *
     * @param fleet the sites and their names
     * @param storage incidents and restored data
     * @param contracts what is owed
     * @param client whose incidents
     * @param period for which days, in the zone of the client's first site: what lasted into it counts too
     * @param asOf up to when it is judged
     * @throws io.spp.core.text.InvalidConfigurationException if the period is shorter than a month
     */
    public static IncidentReport of(
            Fleet fleet, Storage storage, Contracts contracts, Client client, ReportPeriod period, Instant asOf)
            throws IOException {
        ZoneId zone = client.sites().stream().map(Site::zone).findFirst().orElse(ZoneOffset.UTC);
        if (!period.ok()) {
            return new IncidentReport(client, period, zone, List.of(), List.of(), List.of(), asOf);
        }
        TimeRange range = TimeRange.of(
                period.from().atStartOfDay(zone).toInstant(),
                period.to().plusDays(1).atStartOfDay(zone).toInstant());
        List<CaseFile> cases = new ArrayList<>();
        for (Incident incident : CaseBook.over(storage.incidents()).cases()) {
            boolean own = fleet.clientOfSite(incident.site())
                    .filter(owner -> owner.id().equals(client.id()))
                    .isPresent();
            if (own && incident.isFault() && touches(incident, range)) {
                CaseFile.of(fleet, incident, contracts.assess(incident, asOf)).ifPresent(cases::add);
            }
        }
        return new IncidentReport(
                client, period, zone, cases, RestoredStretches.of(storage, client, range), List.of(), asOf);
    }

    private static boolean touches(Incident incident, TimeRange range) {
        boolean began =
                incident.since().isBefore(range.end()) || incident.detectedAt().isBefore(range.end());
        boolean lasted =
                incident.until().map(until -> until.isAfter(range.start())).orElse(true);
        return began && (lasted || range.contains(incident.detectedAt()));
    }
}
