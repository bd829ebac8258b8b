package io.spp.restoration.paper;

import io.spp.core.count.CountSeries;
import io.spp.core.count.Estimate;
import io.spp.core.document.LineChart;
import io.spp.core.document.SeriesKind;
import io.spp.core.text.Texts;
import io.spp.core.time.TimeRange;
import io.spp.restoration.plan.PlannedGap;
import io.spp.restoration.plan.RestoredInterval;
import io.spp.restoration.plan.SiteHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A gap drawn with a day before and after it: what was counted, what would be filled in, and where the truth lies with 80 of 100 chances. */
final class GapChart {

    private static final Duration AROUND = Duration.ofDays(1);
    private static final Texts TEXTS = ConsentLetter.TEXTS;

    private GapChart() {}

    /** The chart; absent for a line that counts no entries. */
    static Optional<LineChart> of(PlannedGap gap, SiteHistory history, Locale locale) {
        return history.lines().stream()
                .filter(line -> line.line().equals(gap.line()) && gap.in().isPresent())
                .findFirst()
                .map(line -> draw(gap, line, locale));
    }

    private static LineChart draw(PlannedGap gap, CountSeries line, Locale locale) {
        TimeRange shown = TimeRange.of(
                        gap.range().start().minus(AROUND), gap.range().end().plus(AROUND))
                .intersection(line.range())
                .orElse(gap.range());
        List<LineChart.Point> measured = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (shown.contains(line.startOf(i))) {
                measured.add(new LineChart.Point(middle(line.rangeOf(i)), line.isUsable(i) ? line.in(i) : Double.NaN));
            }
        }
        List<LineChart.Point> restored = new ArrayList<>();
        List<LineChart.BandPoint> band = new ArrayList<>();
        for (RestoredInterval interval : gap.intervals()) {
            Estimate value = interval.in().orElseThrow();
            Instant at = middle(interval.range());
            restored.add(new LineChart.Point(at, value.value()));
            band.add(new LineChart.BandPoint(at, value.low80(), value.high80()));
        }
        return LineChart.of(
                        TEXTS.in(locale, "chart", gap.line()),
                        TEXTS.in(locale, "chart.unit", line.step().toMinutes()),
                        shown)
                .series(TEXTS.in(locale, "measured"), SeriesKind.MEASURED, measured)
                .series(TEXTS.in(locale, "restored"), SeriesKind.RESTORED, restored)
                .band(TEXTS.in(locale, "bounds80"), 0.8, band)
                .build();
    }

    private static Instant middle(TimeRange interval) {
        return interval.start().plus(interval.duration().dividedBy(2));
    }
}
