package io.spp.core.document;

import java.util.List;
import java.util.Objects;

/**
 * Values by category, side by side or stacked.
 *
 * @param title what it shows
 * @param description the message of the chart in a sentence, also for those who cannot see it; may be empty
 * @param unit of the values; may be empty
 * @param stacked whether the series stand on one another or side by side
 * @param categories the names below the bars
 * @param series the values; zero or more each, one per category
 */
public record BarChart(
        String title, String description, String unit, boolean stacked, List<String> categories, List<Series> series)
        implements Block {

    public BarChart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unit, "unit");
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        each.name() + ": " + each.values().size() + " values for " + categories.size() + " categories");
            }
        }
    }

    /**
     * One value per category.
     *
     * @param name for the legend
     * @param kind what it stands for
     * @param values zero or more each
     */
    public record Series(String name, SeriesKind kind, List<Double> values) {

        public Series {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
            values = List.copyOf(values);
            if (values.stream().anyMatch(value -> !(value >= 0) || value.isInfinite())) {
                throw new IllegalArgumentException(name + ": a bar is zero or longer");
            }
        }
    }
}
