package io.spp.core.figure;

import io.spp.core.figure.rule.Alignment;
import io.spp.core.figure.rule.DriftPolicy;
import io.spp.core.metric.Aggregation;
import io.spp.core.metric.Metric;
import io.spp.core.text.InvalidConfigurationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for; immutable, each step gives another query.
 *
 * <pre>{@code FigureQuery.of(Metric.CONVERSION).sites("gum", "omsk").days(monday, sunday).by(Grain.WEEK)}</pre>
 *
 * @param metrics the figures
 * @param sites the ids of the sites; none means all that have the tags
 * @param tags tags of which a site must have every one
 * @param lines the ids of lines, each for itself, whatever its role; none means whole sites
 * @param first the first business date
 * @param last the last business date, included
 * @param grain how long a bucket is; a day by default
 * @param overTime how the caller means to put intervals together, to be checked; by default as each metric must
 * @param overSites how the sites are put together; absent means each site for itself
 * @param alignment which days are compared with; {@link Alignment#SAME_WEEKDAY} by default
 * @param drift what is done about miscounts of who is inside; {@link DriftPolicy#RESET} by default
 * @param asOf the past moment whose knowledge is asked for; absent for the present
 * @param coverageLimit windows of which less is known are left out of ratios and peaks; 0.9 by default
 */
public record FigureQuery(
        List<Metric> metrics,
        List<String> sites,
        List<String> tags,
        List<String> lines,
        LocalDate first,
        LocalDate last,
        Grain grain,
        Optional<Aggregation> overTime,
        Optional<Together> overSites,
        Alignment alignment,
        DriftPolicy drift,
        Optional<Instant> asOf,
        double coverageLimit) {

    /**
     * Several sites as one.
     *
     * @param by how; absent means as each metric must
     */
    public record Together(Optional<Aggregation> by) {}

    public FigureQuery {
        metrics = List.copyOf(metrics);
        sites = List.copyOf(sites);
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(alignment, "alignment");
        Objects.requireNonNull(drift, "drift");
        if (!(coverageLimit >= 0 && coverageLimit <= 1)) {
            throw new IllegalArgumentException("coverageLimit must be 0 to 1: " + coverageLimit);
        }
    }

    /** Asks for figures of all sites by day; {@link #days} says which days. */
    public static FigureQuery of(Metric... metrics) {
        return new FigureQuery(
                List.of(metrics),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Grain.DAY,
                Optional.empty(),
                Optional.empty(),
                Alignment.SAME_WEEKDAY,
                DriftPolicy.RESET,
                Optional.empty(),
                0.9);
    }

    /** Of these sites only. */
    public FigureQuery sites(String... ids) {
        return new FigureQuery(
                metrics,
                List.of(ids),
                tags,
                lines,
                first,
                last,
                grain,
                overTime,
                overSites,
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /** Of sites that have each of these tags. */
    public FigureQuery tags(String... all) {
        return new FigureQuery(
                metrics,
                sites,
                List.of(all),
                lines,
                first,
                last,
                grain,
                overTime,
                overSites,
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /** Of these lines, each for itself. */
    public FigureQuery lines(String... ids) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                List.of(ids),
                first,
                last,
                grain,
                overTime,
                overSites,
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /**
     * Of these business dates, in each site's own zone.
     *
     * @param from the first
     * @param toIncluded the last
     */
    public FigureQuery days(LocalDate from, LocalDate toIncluded) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                lines,
                from,
                toIncluded,
                grain,
                overTime,
                overSites,
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /** In buckets of this length. */
    public FigureQuery by(Grain length) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                lines,
                first,
                last,
                length,
                overTime,
                overSites,
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /** Put together over time like this; what is not legal for a metric is refused. */
    public FigureQuery overTime(Aggregation aggregation) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                lines,
                first,
                last,
                grain,
                Optional.of(aggregation),
                overSites,
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /** All sites as one, in the way each metric must. */
    public FigureQuery together() {
        return together(new Together(Optional.empty()));
    }

    /** All sites as one, put together like this; what is not legal for a metric is refused. */
    public FigureQuery together(Aggregation aggregation) {
        return together(new Together(Optional.of(aggregation)));
    }

    private FigureQuery together(Together sitesAsOne) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                lines,
                first,
                last,
                grain,
                overTime,
                Optional.of(sitesAsOne),
                alignment,
                drift,
                asOf,
                coverageLimit);
    }

    /** Compared with these days. */
    public FigureQuery comparedBy(Alignment days) {
        return new FigureQuery(
                metrics, sites, tags, lines, first, last, grain, overTime, overSites, days, drift, asOf, coverageLimit);
    }

    /** With this rule about miscounts of who is inside. */
    public FigureQuery drift(DriftPolicy policy) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                lines,
                first,
                last,
                grain,
                overTime,
                overSites,
                alignment,
                policy,
                asOf,
                coverageLimit);
    }

    /** As the figures stood at a past moment. */
    public FigureQuery asOf(Instant moment) {
        return new FigureQuery(
                metrics,
                sites,
                tags,
                lines,
                first,
                last,
                grain,
                overTime,
                overSites,
                alignment,
                drift,
                Optional.of(moment),
                coverageLimit);
    }

    /** Leaving windows out of ratios and peaks of which less than this share is known. */
    public FigureQuery coverageLimit(double share) {
        return new FigureQuery(
                metrics, sites, tags, lines, first, last, grain, overTime, overSites, alignment, drift, asOf, share);
    }

    /**
     * Whether it can be answered at all.
     *
     * @throws InvalidConfigurationException naming every metric that cannot be had like this, and what can
     */
    public void check() {
        QueryCheck.check(this);
    }
}
