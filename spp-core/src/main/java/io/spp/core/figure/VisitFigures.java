package io.spp.core.figure;

import io.spp.core.figure.flow.Amount;
import io.spp.core.figure.flow.Flow;
import io.spp.core.figure.flow.Way;
import io.spp.core.figure.rule.StaffRule;
import io.spp.core.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Figures made of crossings alone. */
final class VisitFigures {

    private static final double POWER_SHARE = 0.8;
    private static final double HOUR_SECONDS = 3600;

    private final Scope scope;

    VisitFigures(Scope scope) {
        this.scope = scope;
    }

    Parts crossings(Bucket bucket, Way way) {
        return Parts.of(scope.flow().sum(bucket.range(), way));
    }

    Parts visits(Bucket bucket) {
        return Parts.of(scope.visits(bucket.range()))
                .with(Note.of("basis", scope.site().basis()));
    }

    Parts net(Bucket bucket, Optional<StaffRule> rule) {
        if (rule.isEmpty()) {
            return Parts.undefined(Note.of("no-staff-rule", scope.site().id()));
        }
        Amount gross = scope.visits(bucket.range());
        double scheduled = rule.get().perDay() * openDays(bucket);
        Amount net = gross.times(1 - rule.get().rate()).plus(Amount.exact(-scheduled));
        Parts parts = Parts.of(net.value() < 0 ? net.plus(Amount.exact(-net.value())) : net)
                .with(Note.of("staff", rule.get().rate() * 100, scheduled, gross.value()));
        return parts.howToRead() == Reading.KNOWN ? parts.read(Reading.ESTIMATED) : parts;
    }

    /** How many business days of open hours a bucket holds; a part of a day is that part of its open hours. */
    private double openDays(Bucket bucket) {
        double days = 0;
        for (var date : scope.dates(bucket)) {
            TimeRange day = scope.calendar().businessDay(date);
            double open = scope.flow().openSeconds(day);
            days += open == 0
                    ? 0
                    : day.intersection(bucket.range())
                                    .map(scope.flow()::openSeconds)
                                    .orElse(0.0)
                            / open;
        }
        return days;
    }

    Parts peakHour(Bucket bucket) {
        TimeRange peak = null;
        Amount most = Amount.NONE;
        int leftOut = 0;
        for (TimeRange hour : scope.hours(bucket)) {
            Amount visits = scope.visits(hour);
            if (!scope.isCovered(visits)) {
                leftOut++;
            } else if (visits.value() > most.value()) {
                most = visits;
                peak = hour;
            }
        }
        if (peak == null) {
            return Parts.undefined(Note.of("nobody")).with(leftOut(leftOut));
        }
        Parts parts = Parts.of(most).at(peak).with(leftOut(leftOut));
        return leftOut > 0 ? parts.read(Reading.UNSURE) : parts;
    }

    Parts powerHours(Bucket bucket) {
        List<Double> hours = new ArrayList<>();
        int leftOut = 0;
        for (TimeRange hour : scope.hours(bucket)) {
            Amount visits = scope.visits(hour);
            if (scope.isCovered(visits)) {
                hours.add(visits.value());
            } else {
                leftOut++;
            }
        }
        double needed =
                POWER_SHARE * hours.stream().mapToDouble(Double::doubleValue).sum();
        if (needed == 0) {
            return Parts.undefined(Note.of("nobody")).with(leftOut(leftOut));
        }
        hours.sort(Comparator.reverseOrder());
        int count = 0;
        for (double sum = 0; sum < needed && count < hours.size(); count++) {
            sum += hours.get(count);
        }
        Parts parts = Parts.of(Amount.exact(count)).with(leftOut(leftOut));
        return leftOut > 0 ? parts.read(Reading.UNSURE) : parts;
    }

    Parts shareOfDay(Bucket bucket) {
        Amount day = scope.visits(scope.calendar().businessDay(bucket.first()));
        return day.isMissing()
                ? Parts.ratio(Amount.NONE, Amount.NONE).with(Note.of("day-not-known", bucket.first()))
                : Parts.ratio(scope.visits(bucket.range()), day);
    }

    /** Over the hours in which both are known. */
    Parts captureRate(Bucket bucket, Flow passersBy) {
        if (!passersBy.hasDoors()) {
            return Parts.ratio(Amount.NONE, Amount.NONE)
                    .with(Note.of("no-passers-by", scope.site().id()));
        }
        Amount visits = Amount.NONE;
        Amount passing = Amount.NONE;
        int leftOut = 0;
        for (TimeRange hour : scope.hours(bucket)) {
            Amount turnedIn = scope.visitsInOpenHours(hour);
            Amount outside = passersBy.sumOpen(hour, Way.BOTH);
            if (scope.isCovered(turnedIn) && scope.isCovered(outside)) {
                visits = visits.plus(turnedIn);
                passing = passing.plus(outside);
            } else {
                leftOut++;
            }
        }
        return Parts.ratio(visits, passing).with(leftOut(leftOut));
    }

    Parts frequency(Bucket bucket) {
        Amount visits = scope.visitsInOpenHours(bucket.range());
        double hours = scope.flow().openSeconds(bucket.range()) * visits.coverage() / HOUR_SECONDS;
        Parts parts = Parts.ratio(visits, Amount.exact(hours));
        return visits.isMissing() && hours > 0 ? parts.read(Reading.UNSURE) : parts;
    }

    static List<Note> leftOut(int windows) {
        return windows == 0 ? List.of() : List.of(Note.of("left-out", windows));
    }
}
