package io.spp.server.report;

import io.spp.core.count.Measurement;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.store.Storage;
import io.spp.core.store.StoredCount;
import io.spp.core.time.TimeRange;
import io.spp.monitoring.accuracy.AccuracyAudit;
import io.spp.monitoring.accuracy.AuditResult;
import io.spp.monitoring.accuracy.DirectionAccuracy;
import io.spp.monitoring.accuracy.EquivalenceTest;
import io.spp.sla.paper.AccuracyCheck;
import io.spp.sla.paper.AccuracyCheck.Direction;
import io.spp.sla.paper.IncidentReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Compares counts made on the video with those in the store, for an incident report (4.2.8). */
public final class AccuracyChecks {

    private AccuracyChecks() {}

    /**
     * The checks of a report's client and period, a line and direction each; those with fewer than two intervals to compare are left out.
     *
     * @param storage what the sensors counted
     * @param report whose lines and which days
     * @param manual what was counted by hand, of any lines and days
     * @param test how an error is judged
     */
    public static List<AccuracyCheck> of(
            Storage storage, IncidentReport report, Collection<Measurement> manual, EquivalenceTest test)
            throws IOException {
        TimeRange period = TimeRange.of(
                report.period().from().atStartOfDay(report.zone()).toInstant(),
                report.period().to().plusDays(1).atStartOfDay(report.zone()).toInstant());
        List<AccuracyCheck> checks = new ArrayList<>();
        for (Site site : report.client().sites()) {
            for (Line line : site.lines()) {
                List<Measurement> counted = manual.stream()
                        .filter(each -> each.line().equals(line.id()) && period.encloses(each.range()))
                        .toList();
                if (!counted.isEmpty()) {
                    checks.addAll(check(storage, report, line, counted, test));
                }
            }
        }
        return checks;
    }

    private static List<AccuracyCheck> check(
            Storage storage, IncidentReport report, Line line, List<Measurement> manual, EquivalenceTest test)
            throws IOException {
        TimeRange all =
                manual.stream().map(Measurement::range).reduce(TimeRange::span).orElseThrow();
        List<Measurement> sensor = storage.counts().measured(line.id(), all).stream()
                .map(StoredCount::measurement)
                .toList();
        AuditResult audit = AccuracyAudit.of(sensor, manual).judge(test);
        LocalDate day = LocalDate.ofInstant(all.end().minusMillis(1), report.zone());
        List<AccuracyCheck> checks = new ArrayList<>(2);
        audit.in().ifPresent(found -> checks.add(check(line, day, Direction.IN, found)));
        audit.out().ifPresent(found -> checks.add(check(line, day, Direction.OUT, found)));
        return checks;
    }

    private static AccuracyCheck check(Line line, LocalDate day, Direction direction, DirectionAccuracy found) {
        return new AccuracyCheck(
                line.name(),
                day,
                direction,
                found.sensor(),
                found.manual(),
                found.bias(),
                found.low(),
                found.high(),
                found.equivalent());
    }
}
