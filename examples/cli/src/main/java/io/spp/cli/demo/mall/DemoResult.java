package io.spp.cli.demo.mall;

import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.incident.Incident;
import io.spp.core.text.BilingualText;
import io.spp.server.Contracts;
import io.spp.server.Pipeline;
import io.spp.server.report.Cases;
import io.spp.server.report.PeriodReport;
import io.spp.server.report.ReportedIncident;
import io.spp.server.report.ReportedRestoration;
import io.spp.server.report.RestoredGaps;
import io.spp.server.report.SiteFigures;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came out of a demo, read back from its stores. */
final class DemoResult {

    private final Site site;
    private final SiteFigures figures;
    private final List<ReportedIncident> incidents;
    private final List<ReportedRestoration> restorations;
    private final PeriodReport report;

    private DemoResult(
            Site site,
            SiteFigures figures,
            List<ReportedIncident> incidents,
            List<ReportedRestoration> restorations,
            PeriodReport report) {
        this.site = site;
        this.figures = figures;
        this.incidents = incidents;
        this.restorations = restorations;
        this.report = report;
    }

    static DemoResult of(DemoRun run) throws IOException {
        Pipeline pipeline = run.pipeline();
        Site site = pipeline.fleet().site(DemoSite.SITE).orElseThrow();
        Instant end = run.range().end();
        List<Line> lines = pipeline.fleet().lines(site.id(), end);
        Map<String, String> names = new LinkedHashMap<>();
        lines.forEach(line -> names.put(line.id(), line.id() + " · " + line.name()));
        LocalDate last = end.atZone(DemoSite.ZONE).toLocalDate().minusDays(1);
        SiteFigures figures = SiteFigures.read(
                pipeline.storage().counts(), pipeline.calendar(site), lines, DemoDevices.FIRST_DAY, last);
        List<ReportedIncident> incidents = Cases.of(pipeline.incidents(), Contracts.of(pipeline.fleet()), names, end);
        List<ReportedRestoration> restorations = new ArrayList<>();
        for (DemoConsent.Restored restored : run.consent().restored()) {
            restorations.add(RestoredGaps.of(
                    pipeline.storage().counts(),
                    names.getOrDefault(restored.gap().line(), restored.gap().line()),
                    restored.gap(),
                    new BilingualText(
                            "клиент, " + restored.consent().evidence(),
                            "the client, letter " + restored.consent().evidence())));
        }
        PeriodReport report =
                new PeriodReport(site.name(), pipeline.calendar(site), figures, names, incidents, restorations);
        return new DemoResult(site, figures, incidents, restorations, report);
    }

    Site site() {
        return site;
    }

    SiteFigures figures() {
        return figures;
    }

    List<ReportedIncident> incidents() {
        return incidents;
    }

    List<ReportedRestoration> restorations() {
        return restorations;
    }

    PeriodReport report() {
        return report;
    }

    List<Incident> plainIncidents() {
        return incidents.stream().map(ReportedIncident::incident).toList();
    }
}
