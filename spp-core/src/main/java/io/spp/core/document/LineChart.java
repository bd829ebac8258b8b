package io.spp.core.document;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Values over time, with what is uncertain, missing or remarkable drawn in.
 *
 * @param title what it shows
 * @param description the message of the chart in a sentence, also for those who cannot see it; may be empty
 * @param unit of the values, such as "visits per hour"; may be empty
 * @param range the time from the left edge to the right edge
 * @param series the lines; a value that is no number interrupts its line
 * @param bands where values lie with a stated probability
 * @param stretches stretches of time that are hatched
 * @param markers moments with a numbered pin
 */
public record LineChart(
        String title,
        String description,
        String unit,
        TimeRange range,
        List<Series> series,
        List<Band> bands,
        List<Stretch> stretches,
        List<Marker> markers)
        implements Block {

    public LineChart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(range, "range");
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        stretches = List.copyOf(stretches);
        markers = List.copyOf(markers);
    }

    /**
     * One line.
     *
     * @param name for the legend
     * @param kind what it stands for
     * @param points in the order of time
     */
    public record Series(String name, SeriesKind kind, List<Point> points) {

        public Series {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
            points = List.copyOf(points);
        }
    }

    /**
     * A value at a moment.
     *
     * @param at the moment
     * @param value the value; not a number where it is unknown
     */
    public record Point(Instant at, double value) {}

    /**
     * Where values lie with a stated probability.
     *
     * @param name for the legend
     * @param probability 0 to 1; wider bands are paler
     * @param points in the order of time; a point that is no number interrupts the band
     */
    public record Band(String name, double probability, List<BandPoint> points) {

        public Band {
            Objects.requireNonNull(name, "name");
            points = List.copyOf(points);
        }
    }

    /**
     * The band at a moment.
     *
     * @param at the moment
     * @param low the lower end
     * @param high the upper end
     */
    public record BandPoint(Instant at, double low, double high) {

        boolean isKnown() {
            return Double.isFinite(low) && Double.isFinite(high);
        }
    }

    /**
     * A hatched stretch of time: data that is missing, marked, or not expected.
     *
     * @param name for the legend; stretches of one name share one entry
     * @param range from when to when
     */
    public record Stretch(String name, TimeRange range) {}

    /**
     * A moment that is pointed at, such as the start of an incident.
     *
     * @param at the moment
     * @param label what happened
     * @param tone how bad it is
     */
    public record Marker(Instant at, String label, Tone tone) {}

    /** Collects the parts of a chart. */
    public static Builder of(String title, String unit, TimeRange range) {
        return new Builder(title, unit, range);
    }

    /** Collects the parts of a chart. */
    public static final class Builder {

        private final String title;
        private final String unit;
        private final TimeRange range;
        private String description = "";
        private final List<Series> series = new ArrayList<>();
        private final List<Band> bands = new ArrayList<>();
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Marker> markers = new ArrayList<>();

        private Builder(String title, String unit, TimeRange range) {
            this.title = title;
            this.unit = unit;
            this.range = range;
        }

        /** The message of the chart in a sentence. */
        public Builder description(String sentence) {
            this.description = sentence;
            return this;
        }

        /** A line. */
        public Builder series(String name, SeriesKind kind, List<Point> points) {
            series.add(new Series(name, kind, points));
            return this;
        }

        /** A band of uncertainty. */
        public Builder band(String name, double probability, List<BandPoint> points) {
            bands.add(new Band(name, probability, points));
            return this;
        }

        /** A hatched stretch of time. */
        public Builder stretch(String name, TimeRange stretch) {
            stretches.add(new Stretch(name, stretch));
            return this;
        }

        /** A numbered pin. */
        public Builder marker(Instant at, String label, Tone tone) {
            markers.add(new Marker(at, label, tone));
            return this;
        }

        /** The chart. */
        public LineChart build() {
            return new LineChart(title, description, unit, range, series, bands, stretches, markers);
        }
    }
}
