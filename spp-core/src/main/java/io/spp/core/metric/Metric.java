package io.spp.core.metric;

import static io.spp.core.metric.Aggregation.ANEW;
import static io.spp.core.metric.Aggregation.LAST;
import static io.spp.core.metric.Aggregation.MAX;
import static io.spp.core.metric.Aggregation.RATIO_OF_SUMS;
import static io.spp.core.metric.Aggregation.SUM;
import static io.spp.core.metric.Aggregation.TIME_MEAN;
import static io.spp.core.metric.MetricKind.ADDITIVE;
import static io.spp.core.metric.MetricKind.DISTINCT;
import static io.spp.core.metric.MetricKind.RATIO;
import static io.spp.core.metric.MetricKind.SEMI_ADDITIVE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures that can be asked for. Each has a {@link #card} that says what it is and what may be done with it. */
public enum Metric {
    /** Persons who came in by the site's entrances. */
    ENTRIES(ADDITIVE, MetricUnit.PERSONS, SUM, SUM),
    /** Persons who went out by the site's entrances. */
    EXITS(ADDITIVE, MetricUnit.PERSONS, SUM, SUM),
    /** Visits by the site's basis: entries, exits, or half the sum of both. */
    VISITS(ADDITIVE, MetricUnit.PERSONS, SUM, SUM),
    /** Visits without staff. */
    VISITS_NET(ADDITIVE, MetricUnit.PERSONS, SUM, SUM),
    /** Persons inside at the end of the window. */
    OCCUPANCY(SEMI_ADDITIVE, MetricUnit.PERSONS, LAST, SUM),
    /** The most persons inside at one time. */
    OCCUPANCY_PEAK(SEMI_ADDITIVE, MetricUnit.PERSONS, MAX, null),
    /** Persons inside during open hours, mean over time. */
    OCCUPANCY_AVERAGE(SEMI_ADDITIVE, MetricUnit.PERSONS, TIME_MEAN, null),
    /** How long a visit lasts by Little's law; only for days that begin and end empty. */
    DWELL_ESTIMATE(RATIO, MetricUnit.MINUTES, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** The clock hour with most visits. */
    PEAK_HOUR(DISTINCT, MetricUnit.PERSONS, ANEW, null),
    /** The fewest clock hours that hold 80 % of the visits. */
    POWER_HOURS(DISTINCT, MetricUnit.HOURS, ANEW, null),
    /** The window's part of the visits of its business day. */
    SHARE_OF_DAY(RATIO, MetricUnit.SHARE, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Visits by persons who pass outside. */
    CAPTURE_RATE(RATIO, MetricUnit.SHARE, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Receipts by visits in open hours. */
    CONVERSION(RATIO, MetricUnit.SHARE, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Net sales by visits. */
    SALES_PER_VISITOR(RATIO, MetricUnit.MONEY, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Net sales by receipts: the average transaction value. */
    ATV(RATIO, MetricUnit.MONEY, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Pieces by receipts: the units per transaction. */
    UPT(RATIO, MetricUnit.UNITS, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Visits per open hour (regulation 1.3). */
    FREQUENCY(RATIO, MetricUnit.PERSONS_PER_HOUR, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Growth of visits over comparable pairs of site and day. */
    LIKE_FOR_LIKE(RATIO, MetricUnit.SHARE, RATIO_OF_SUMS, RATIO_OF_SUMS),
    /** Visits as points of those of the days compared with, which are 100: the dynamics of regulation 1.3. */
    INDEX(RATIO, MetricUnit.POINTS, RATIO_OF_SUMS, RATIO_OF_SUMS);

    private final MetricKind kind;
    private final MetricUnit unit;
    private final Aggregation overTime;
    private final Optional<Aggregation> overSites;

    Metric(MetricKind kind, MetricUnit unit, Aggregation overTime, @Nullable Aggregation overSites) {
        this.kind = kind;
        this.unit = unit;
        this.overTime = overTime;
        this.overSites = Optional.ofNullable(overSites);
    }

    /** The metric with an id, in any case; empty for an unknown one. */
    public static Optional<Metric> of(String id) {
        return Arrays.stream(values())
                .filter(metric -> metric.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** The id as reports, exports and the HTTP API write it: {@code visits_net}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it may be put together. */
    public MetricKind kind() {
        return kind;
    }

    /** What it is counted in. */
    public MetricUnit unit() {
        return unit;
    }

    /** The one legal way to one figure over a longer window. */
    public Aggregation overTime() {
        return overTime;
    }

    /** The one legal way to one figure of several sites; empty where each site must stand alone. */
    public Optional<Aggregation> overSites() {
        return overSites;
    }

    /** Whether it needs receipts, pieces or money of the host. */
    public boolean needsSales() {
        return this == CONVERSION || this == SALES_PER_VISITOR || this == ATV || this == UPT;
    }

    /** Whether it compares with other days. */
    public boolean compares() {
        return this == LIKE_FOR_LIKE || this == INDEX;
    }

    /** Whether it asks for who is inside. */
    public boolean needsOccupancy() {
        return this == OCCUPANCY || this == OCCUPANCY_PEAK || this == OCCUPANCY_AVERAGE || this == DWELL_ESTIMATE;
    }

    /** What a person or a program needs to know about it. */
    public MetricCard card() {
        return MetricCard.of(this);
    }
}
