package io.spp.server.report;

import io.spp.core.count.Estimate;
import io.spp.core.document.LineChart;
import io.spp.core.store.CountStore;
import io.spp.core.store.StoredCount;
import io.spp.core.text.BilingualText;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestoredInterval;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Gaps that were filled, as reports show them: by the hour, with what was counted around them. */
public final class RestoredGaps {

    private static final Duration AROUND = Duration.ofDays(2);
    private static final IntervalGrid HOURS = IntervalGrid.of(Duration.ofHours(1));

    private RestoredGaps() {}

    /**
     * One gap.
     *
     * @param store the counts
     * @param line the line's name
     * @param gap the gap
     * @param consent who agreed, on what evidence
     */
    public static ReportedRestoration of(CountStore store, String line, PlannedGap gap, BilingualText consent)
            throws IOException {
        double error = gap.testedError();
        return new ReportedRestoration(
                line,
                gap.range(),
                gap.in().orElse(Estimate.certain(0)),
                gap.why(),
                Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty(),
                consent,
                measured(store, gap),
                restored(gap),
                bounds(gap));
    }

    private static List<LineChart.Point> measured(CountStore store, PlannedGap gap) throws IOException {
        TimeRange around = TimeRange.of(
                gap.range().start().minus(AROUND), gap.range().end().plus(AROUND));
        Map<Instant, Double> hours = new TreeMap<>();
        for (StoredCount count : store.measured(gap.line(), around)) {
            Instant start = count.measurement().range().start();
            if (!gap.range().contains(start)) {
                hours.merge(
                        HOURS.floor(start),
                        (double) Math.max(0, count.measurement().tally().in()),
                        Double::sum);
            }
        }
        List<LineChart.Point> points = new ArrayList<>();
        for (Instant hour = HOURS.ceiling(around.start());
                hour.isBefore(around.end());
                hour = hour.plus(HOURS.step())) {
            points.add(new LineChart.Point(hour, hours.getOrDefault(hour, Double.NaN)));
        }
        return points;
    }

    private static List<LineChart.Point> restored(PlannedGap gap) {
        List<LineChart.Point> points = new ArrayList<>();
        byHour(gap).forEach((hour, sum) -> points.add(new LineChart.Point(hour, sum.value())));
        return interrupted(points);
    }

    private static List<LineChart.BandPoint> bounds(PlannedGap gap) {
        List<LineChart.BandPoint> points = new ArrayList<>();
        Instant previous = Instant.MIN;
        for (Map.Entry<Instant, Estimate> hour : byHour(gap).entrySet()) {
            if (!previous.equals(Instant.MIN) && previous.plus(HOURS.step()).isBefore(hour.getKey())) {
                points.add(new LineChart.BandPoint(previous.plus(HOURS.step()), Double.NaN, Double.NaN));
            }
            points.add(new LineChart.BandPoint(
                    hour.getKey(), hour.getValue().low80(), hour.getValue().high80()));
            previous = hour.getKey();
        }
        return points;
    }

    private static List<LineChart.Point> interrupted(List<LineChart.Point> points) {
        List<LineChart.Point> result = new ArrayList<>();
        for (LineChart.Point point : points) {
            if (!result.isEmpty()
                    && result.get(result.size() - 1).at().plus(HOURS.step()).isBefore(point.at())) {
                result.add(
                        new LineChart.Point(result.get(result.size() - 1).at().plus(HOURS.step()), Double.NaN));
            }
            result.add(point);
        }
        return result;
    }

    /** Sums of an hour. Errors of one minute and the next are nearly independent, so the bounds of the sum grow with the root of their number. */
    private static Map<Instant, Estimate> byHour(PlannedGap gap) {
        Map<Instant, List<Estimate>> hours = new TreeMap<>();
        for (RestoredInterval interval : gap.intervals()) {
            interval.in()
                    .ifPresent(estimate -> hours.computeIfAbsent(
                                    HOURS.floor(interval.range().start()), hour -> new ArrayList<>())
                            .add(estimate));
        }
        Map<Instant, Estimate> sums = new TreeMap<>();
        hours.forEach((hour, estimates) -> sums.put(hour, sum(estimates)));
        return sums;
    }

    private static Estimate sum(List<Estimate> estimates) {
        double value = estimates.stream().mapToDouble(Estimate::value).sum();
        double below80 =
                root(estimates.stream().mapToDouble(e -> e.value() - e.low80()).toArray());
        double above80 =
                root(estimates.stream().mapToDouble(e -> e.high80() - e.value()).toArray());
        double below95 =
                root(estimates.stream().mapToDouble(e -> e.value() - e.low95()).toArray());
        double above95 =
                root(estimates.stream().mapToDouble(e -> e.high95() - e.value()).toArray());
        double low80 = Math.max(0, value - below80);
        return new Estimate(
                value,
                low80,
                value + above80,
                Math.min(low80, Math.max(0, value - below95)),
                value + Math.max(above80, above95));
    }

    private static double root(double[] distances) {
        double squares = 0;
        for (double distance : distances) {
            squares += distance * distance;
        }
        return Math.sqrt(squares);
    }
}
