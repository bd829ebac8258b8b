package io.spp.core.figure;

import io.spp.core.metric.Metric;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds everything in a query that has no meaning, and says what has. */
final class QueryCheck {

    private static final Set<Metric> WHOLE_DAYS =
            EnumSet.of(Metric.DWELL_ESTIMATE, Metric.PEAK_HOUR, Metric.POWER_HOURS, Metric.LIKE_FOR_LIKE, Metric.INDEX);

    private QueryCheck() {}

    static void check(FigureQuery query) {
        List<Problem> problems = new ArrayList<>();
        if (query.metrics().isEmpty()) {
            problems.add(FigureTexts.wrong("metric", "", "metric.none"));
        }
        if (query.first().isAfter(query.last())) {
            problems.add(FigureTexts.wrong("to", query.last(), "days", query.first()));
        }
        for (Metric metric : query.metrics()) {
            check(query, metric, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    private static void check(FigureQuery query, Metric metric, List<Problem> problems) {
        query.overTime()
                .flatMap(asked -> metric.card().refusalOverTime(asked))
                .ifPresent(text -> problems.add(new Problem("metric", metric.id(), text)));
        query.overSites()
                .flatMap(together -> metric.card()
                        .refusalOverSites(together.by().or(metric::overSites).orElse(metric.overTime())))
                .ifPresent(text -> problems.add(new Problem("metric", metric.id(), text)));
        Grain grain = query.grain();
        if (WHOLE_DAYS.contains(metric) && grain.isWithinDay()) {
            problems.add(FigureTexts.wrong("by", grain.id(), "day", metric.id()));
        }
        if (metric == Metric.SHARE_OF_DAY && !grain.isWithinDay()) {
            problems.add(FigureTexts.wrong("by", grain.id(), "within", metric.id()));
        }
        boolean ofSitesOnly = metric.needsOccupancy() || metric.needsSales() || metric == Metric.CAPTURE_RATE;
        if (ofSitesOnly && !query.lines().isEmpty()) {
            problems.add(FigureTexts.wrong("line", String.join(",", query.lines()), "line", metric.id()));
        }
    }
}
