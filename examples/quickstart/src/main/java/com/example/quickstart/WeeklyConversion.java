package com.example.quickstart;

import io.spp.core.figure.Figure;
import io.spp.core.figure.FigureQuery;
import io.spp.core.figure.Figures;
import io.spp.core.figure.Grain;
import io.spp.core.figure.rule.Sales;
import io.spp.core.fleet.Fleet;
import io.spp.core.metric.Metric;
import io.spp.core.store.Storage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Conversion by week with its quality, for two sites in two zones. */
final class WeeklyConversion {

    private WeeklyConversion() {}

    static String of(Fleet fleet, Storage storage, Sales sales, LocalDate monday, LocalDate sunday, Instant now)
            throws IOException {
        StringBuilder text = new StringBuilder();
        // region: figures
        FigureQuery query = FigureQuery.of(Metric.CONVERSION)
                .sites("moscow", "omsk")
                .days(monday, sunday)
                .by(Grain.WEEK);
        Figures figures = Figures.of(fleet, storage.counts()).sales(sales);
        for (Figure figure : figures.answer(query, now).figures()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s %s: %s %.3f %s%n",
                    figure.site(),
                    figure.bucket().key(),
                    figure.reading(),
                    figure.value().orElse(Double.NaN),
                    figure.quality()));
        }
        // end region
        return text.toString();
    }
}
