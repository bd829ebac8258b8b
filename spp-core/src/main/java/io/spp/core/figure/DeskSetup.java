package io.spp.core.figure;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.figure.flow.Flow;
import io.spp.core.figure.flow.FlowReader;
import io.spp.core.figure.flow.Profile;
import io.spp.core.figure.flow.Way;
import io.spp.core.figure.rule.Sales;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.metric.Metric;
import io.spp.core.store.Change;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what the figures of one site or line need. */
final class DeskSetup {

    /** What is usual is learnt from the days asked for and from those before. */
    private static final int LEARNING_DAYS = 28;

    private final Figures figures;
    private final FigureQuery query;
    private final Instant now;
    private final FlowReader reader;

    DeskSetup(Figures figures, FigureQuery query, Instant now) {
        this.figures = figures;
        this.query = query;
        this.now = query.asOf().filter(now::isAfter).orElse(now);
        this.reader = new FlowReader(figures.counts(), query.asOf());
    }

    Desk desk(Site site, Optional<String> line) throws IOException {
        SiteCalendar calendar = site.calendar(figures.production());
        TimeRange asked = days(calendar, query.first(), query.last());
        TimeRange learnt = days(calendar, query.first().minusDays(LEARNING_DAYS), query.last());
        Flow flow = reader.read(site, calendar, Scope.doors(line), learnt);
        Scope scope = new Scope(site, line, calendar, query, now, flow);
        List<Line> lines = site.lines().stream().filter(Scope.doors(line)).toList();
        List<Bucket> buckets = new Buckets(calendar, query.first(), query.last()).by(query.grain(), interval(lines));
        return new Desk(
                scope,
                buckets,
                new SalesFigures(scope, sales(site, asked)),
                new ComparedFigures(scope, past(site, calendar, line)),
                new QualityCheck(scope, profiles(scope, learnt), revisions(lines, asked), audits(lines)),
                query.metrics().contains(Metric.CAPTURE_RATE)
                        ? reader.read(site, calendar, each -> each.role() == Line.Role.PASSERS_BY, asked)
                        : flow,
                figures.staffOf(site.id()));
    }

    private static Duration interval(List<Line> lines) {
        return lines.stream().map(Line::interval).max(Comparator.naturalOrder()).orElse(Line.DEFAULT_INTERVAL);
    }

    private static Function<Way, Profile> profiles(Scope scope, TimeRange learnt) {
        Map<Way, Profile> profiles = new HashMap<>();
        return way -> profiles.computeIfAbsent(
                way, each -> new Profile(scope.flow(), each, scope.calendar().zone(), learnt));
    }

    private List<Sales.Window> sales(Site site, TimeRange asked) throws IOException {
        return query.metrics().stream().anyMatch(Metric::needsSales)
                ? List.copyOf(figures.sales().of(site.id(), asked))
                : List.of();
    }

    private Flow past(Site site, SiteCalendar calendar, Optional<String> line) throws IOException {
        List<LocalDate> bases = new ArrayList<>();
        if (query.metrics().stream().anyMatch(Metric::compares)) {
            for (LocalDate date = query.first(); !date.isAfter(query.last()); date = date.plusDays(1)) {
                query.alignment().base(date, figures.production()).ifPresent(bases::add);
            }
        }
        TimeRange range = bases.isEmpty()
                ? days(calendar, query.first(), query.first())
                : days(
                        calendar,
                        bases.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        bases.stream().max(Comparator.naturalOrder()).orElseThrow());
        return reader.read(site, calendar, bases.isEmpty() ? each -> false : Scope.doors(line), range);
    }

    private List<Change> revisions(List<Line> lines, TimeRange asked) throws IOException {
        List<Change> revisions = new ArrayList<>();
        for (String line : lines.stream().map(Line::id).distinct().toList()) {
            for (Change change : figures.counts().revisions(line, asked)) {
                if (!change.recordedAt().isAfter(now)) {
                    revisions.add(change);
                }
            }
        }
        revisions.sort(Comparator.comparingLong(Change::cursor));
        return revisions;
    }

    private List<Optional<Instant>> audits(List<Line> lines) {
        return lines.stream().map(Line::id).distinct().map(figures::auditOf).toList();
    }

    /** The time of business days, of which the zone may have skipped the first or the last. */
    private static TimeRange days(SiteCalendar calendar, LocalDate first, LocalDate last) {
        TimeRange end = Buckets.day(calendar, last).orElseGet(() -> calendar.businessDay(last.minusDays(1)));
        return Buckets.day(calendar, first)
                .orElseGet(() -> calendar.businessDay(first.plusDays(1)))
                .span(end);
    }
}
