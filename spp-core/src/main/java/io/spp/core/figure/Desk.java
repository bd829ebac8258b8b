package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.flow.Flow;
import io.spp.core.figure.flow.Way;
import io.spp.core.figure.rule.StaffRule;
import io.spp.core.metric.Metric;
import java.util.List;
import java.util.Optional;

/** Calculates any figure of one site or line. */
final class Desk {

    private final Scope scope;
    private final List<Bucket> buckets;
    private final VisitFigures visits;
    private final OccupancyFigures occupancy;
    private final SalesFigures sales;
    private final ComparedFigures compared;
    private final QualityCheck quality;
    private final Flow passersBy;
    private final Optional<StaffRule> staff;

    Desk(
            Scope scope,
            List<Bucket> buckets,
            SalesFigures sales,
            ComparedFigures compared,
            QualityCheck quality,
            Flow passersBy,
            Optional<StaffRule> staff) {
        this.scope = scope;
        this.buckets = buckets;
        this.visits = new VisitFigures(scope);
        this.occupancy = new OccupancyFigures(scope);
        this.sales = sales;
        this.compared = compared;
        this.quality = quality;
        this.passersBy = passersBy;
        this.staff = staff;
    }

    Scope scope() {
        return scope;
    }

    List<Bucket> buckets() {
        return buckets;
    }

    Parts parts(Metric metric, Bucket bucket) {
        return switch (metric) {
            case ENTRIES -> visits.crossings(bucket, Way.IN);
            case EXITS -> visits.crossings(bucket, Way.OUT);
            case VISITS -> visits.visits(bucket);
            case VISITS_NET -> visits.net(bucket, staff);
            case OCCUPANCY -> occupancy.atEnd(bucket);
            case OCCUPANCY_PEAK -> occupancy.peak(bucket);
            case OCCUPANCY_AVERAGE -> occupancy.average(bucket);
            case DWELL_ESTIMATE -> occupancy.dwell(bucket);
            case PEAK_HOUR -> visits.peakHour(bucket);
            case POWER_HOURS -> visits.powerHours(bucket);
            case SHARE_OF_DAY -> visits.shareOfDay(bucket);
            case CAPTURE_RATE -> visits.captureRate(bucket, passersBy);
            case CONVERSION, SALES_PER_VISITOR, ATV, UPT -> sales.of(metric, bucket);
            case FREQUENCY -> visits.frequency(bucket);
            case LIKE_FOR_LIKE, INDEX -> compared.of(bucket);
        };
    }

    Quality quality(Metric metric, Bucket bucket) {
        return quality.of(bucket, way(metric));
    }

    /** The crossings by which a metric's quality is judged. */
    Amount crossings(Metric metric, Bucket bucket) {
        return scope.flow().sum(bucket.range(), way(metric));
    }

    private Way way(Metric metric) {
        return switch (metric) {
            case ENTRIES -> Way.IN;
            case EXITS -> Way.OUT;
            case OCCUPANCY, OCCUPANCY_PEAK, OCCUPANCY_AVERAGE, DWELL_ESTIMATE -> Way.MEAN;
            default -> scope.basis();
        };
    }
}
