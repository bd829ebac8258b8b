package io.spp.restoration.plan;

import io.spp.core.count.Estimate;
import io.spp.core.text.CsvText;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a plan as the files that {@code spp restore} gives: a row per interval, and a row per gap. */
public final class RestorationCsv {

    /** The method of an interval that the plan refuses. */
    public static final String REFUSED = "REFUSED";

    private static final String VALUES =
            "in,in_low80,in_high80,in_low95,in_high95,out,out_low80,out_high80,out_low95,out_high95";

    private final Locale locale;
    private final boolean fillAll;

    /**
     * @param locale the language of notes, Russian or English
     * @param fillAll whether refused gaps get their best estimate anyway; the note still says why they were refused
     */
    public RestorationCsv(Locale locale, boolean fillAll) {
        this.locale = locale;
        this.fillAll = fillAll;
    }

    /** One row per missing or marked interval: values with bounds, method, donors, note. */
    public void writeIntervals(Appendable target, RestorationPlan plan) throws IOException {
        target.append("line,start,end,").append(VALUES).append(",method,donors,note\n");
        for (PlannedGap gap : plan.gaps()) {
            String method = CsvText.write(isShown(gap) ? gap.method() : REFUSED);
            String donors = isShown(gap) ? CsvText.write(String.join(";", gap.donors())) : "";
            String note = CsvText.write(gap.refusal().orElse(gap.why()).in(locale));
            for (RestoredInterval interval : gap.intervals()) {
                place(target, gap, interval.range());
                values(target, gap, interval.in(), interval.out());
                target.append(',')
                        .append(method)
                        .append(',')
                        .append(donors)
                        .append(',')
                        .append(note)
                        .append('\n');
            }
        }
    }

    /** One row per gap: how many intervals it has and their totals with bounds. */
    public void writeTotals(Appendable target, RestorationPlan plan) throws IOException {
        target.append("line,start,end,intervals,").append(VALUES).append('\n');
        for (PlannedGap gap : plan.gaps()) {
            place(target, gap, gap.range());
            target.append(',').append(Integer.toString(gap.intervals().size()));
            values(target, gap, gap.in(), gap.out());
            target.append('\n');
        }
    }

    private boolean isShown(PlannedGap gap) {
        return fillAll || !gap.isRefused();
    }

    private static void place(Appendable target, PlannedGap gap, TimeRange range) throws IOException {
        target.append(CsvText.write(gap.line()))
                .append(',')
                .append(range.start().toString())
                .append(',')
                .append(range.end().toString());
    }

    private void values(Appendable target, PlannedGap gap, Optional<Estimate> in, Optional<Estimate> out)
            throws IOException {
        for (Optional<Estimate> direction : List.of(in, out)) {
            target.append(',');
            if (direction.isPresent() && isShown(gap)) {
                Estimate estimate = direction.get();
                target.append(number(estimate.value()))
                        .append(',')
                        .append(number(estimate.low80()))
                        .append(',')
                        .append(number(estimate.high80()))
                        .append(',')
                        .append(number(estimate.low95()))
                        .append(',')
                        .append(number(estimate.high95()));
            } else {
                target.append(",,,,");
            }
        }
    }

    private static String number(double value) {
        double rounded = Math.round(value * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
