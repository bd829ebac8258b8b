package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Line;
import io.spp.core.fleet.Site;
import io.spp.core.metric.Metric;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way from a query to its figures, one site after the other. */
final class Answer {

    private final Figures figures;
    private final FigureQuery query;
    private final Instant now;

    Answer(Figures figures, FigureQuery query, Instant now) {
        this.figures = figures;
        this.query = query;
        this.now = now;
    }

    private record Subject(Site site, Optional<String> line) {}

    private record Cell(String key, Metric metric) {}

    /** What several sites bring to one figure. */
    private static final class Sum {

        private final Bucket bucket;
        private final List<Quality> qualities = new ArrayList<>();
        private final List<Amount> amounts = new ArrayList<>();
        private Parts parts;

        Sum(Bucket bucket, Parts parts) {
            this.bucket = bucket;
            this.parts = parts;
        }
    }

    List<Figure> figures() throws IOException {
        List<Subject> subjects = subjects();
        if (query.overSites().isPresent()) {
            return together(subjects);
        }
        List<Figure> answer = new ArrayList<>();
        for (Subject subject : subjects) {
            Desk desk = desk(subject);
            for (Bucket bucket : desk.buckets()) {
                for (Metric metric : query.metrics()) {
                    answer.add(figure(
                            subject.site().id(),
                            subject.line(),
                            bucket,
                            metric,
                            desk.parts(metric, bucket),
                            desk.quality(metric, bucket)));
                }
            }
        }
        return answer;
    }

    private List<Figure> together(List<Subject> subjects) throws IOException {
        Map<Cell, Sum> sums = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            Desk desk = desk(subject);
            for (Bucket bucket : desk.buckets()) {
                for (Metric metric : query.metrics()) {
                    Parts parts = desk.parts(metric, bucket);
                    Cell cell = new Cell(bucket.key(), metric);
                    Sum sum = sums.get(cell);
                    if (sum == null) {
                        sum = new Sum(bucket, parts);
                        sums.put(cell, sum);
                    } else {
                        sum.parts = sum.parts.plus(parts);
                    }
                    sum.qualities.add(desk.quality(metric, bucket));
                    sum.amounts.add(desk.crossings(metric, bucket));
                }
            }
        }
        List<Figure> answer = new ArrayList<>();
        sums.forEach((cell, sum) -> answer.add(figure(
                Figure.ALL_SITES,
                Optional.empty(),
                sum.bucket,
                cell.metric(),
                sum.parts,
                QualityCheck.together(sum.qualities, sum.amounts))));
        return answer;
    }

    private static Figure figure(
            String site, Optional<String> line, Bucket bucket, Metric metric, Parts parts, Quality quality) {
        return new Figure(
                site,
                line,
                bucket,
                metric,
                parts.value(metric),
                parts.howToRead(),
                parts.bounds(metric),
                parts.raw(),
                parts.at(),
                quality,
                parts.notes());
    }

    private Desk desk(Subject subject) throws IOException {
        return new DeskSetup(figures, query, now).desk(subject.site(), subject.line());
    }

    private List<Subject> subjects() {
        List<Problem> problems = new ArrayList<>();
        Fleet fleet = figures.fleet();
        String sites = String.join(", ", fleet.sites().stream().map(Site::id).toList());
        for (String id : query.sites()) {
            if (fleet.site(id).isEmpty()) {
                problems.add(FigureTexts.wrong("site", id, "site", sites));
            }
        }
        List<Site> chosen = fleet.sites().stream()
                .filter(site -> query.sites().isEmpty() || query.sites().contains(site.id()))
                .filter(site -> site.tags().containsAll(query.tags()))
                .toList();
        List<Subject> subjects = new ArrayList<>();
        for (String id : query.lines()) {
            Optional<Site> site = chosen.stream()
                    .filter(each -> each.lines().stream().map(Line::id).anyMatch(id::equals))
                    .findFirst();
            if (site.isEmpty()) {
                problems.add(FigureTexts.wrong("line", id, "line-unknown", lines(chosen)));
            }
            site.ifPresent(each -> subjects.add(new Subject(each, Optional.of(id))));
        }
        if (query.lines().isEmpty()) {
            chosen.forEach(site -> subjects.add(new Subject(site, Optional.empty())));
        }
        if (query.overSites().isPresent() && query.grain().isWithinDay() && zones(chosen) > 1) {
            problems.add(FigureTexts.wrong("by", query.grain().id(), "zones"));
        }
        if (chosen.isEmpty() && problems.isEmpty()) {
            problems.add(FigureTexts.wrong("site", String.join(",", query.tags()), "site", sites));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return subjects;
    }

    private static long zones(List<Site> sites) {
        return sites.stream().map(Site::zone).distinct().count();
    }

    private static String lines(List<Site> sites) {
        return String.join(
                ", ",
                sites.stream()
                        .flatMap(site -> site.lines().stream().map(Line::id))
                        .distinct()
                        .limit(20)
                        .toList());
    }
}
