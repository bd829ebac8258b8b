package io.spp.restoration.plan;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.CountSeries;
import io.spp.core.count.Measurement;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a site's lines counted, all on the same intervals, and where values are wanted. Immutable. */
public final class SiteHistory {

    private final SiteCalendar calendar;
    private final List<CountSeries> lines;
    private final Map<String, TimeRangeSet> wanted;

    private SiteHistory(SiteCalendar calendar, List<CountSeries> lines, Map<String, TimeRangeSet> wanted) {
        this.calendar = calendar;
        this.lines = List.copyOf(lines);
        this.wanted = Map.copyOf(wanted);
    }

    /** Starts a history of lines that report the intervals of the grid. */
    public static Builder builder(SiteCalendar calendar, IntervalGrid grid) {
        return new Builder(calendar, grid);
    }

    /** The site's wall time and opening hours. */
    public SiteCalendar calendar() {
        return calendar;
    }

    /** The lines by id, all over the same intervals; empty where nothing was counted. */
    public List<CountSeries> lines() {
        return lines;
    }

    /** Whether a value of the line is wanted where it was not counted. */
    boolean isWanted(CountSeries line, int interval) {
        return line.isGap(interval)
                && wanted.getOrDefault(line.line(), TimeRangeSet.empty()).contains(line.startOf(interval));
    }

    /** Collects a history. */
    public static final class Builder {

        private final SiteCalendar calendar;
        private final IntervalGrid grid;
        private final Map<String, Collection<Measurement>> counted = new TreeMap<>();
        private final Map<String, TimeRangeSet> marked = new TreeMap<>();
        private final Map<String, TimeRangeSet> settled = new TreeMap<>();
        private @Nullable TimeRange window;

        private Builder(SiteCalendar calendar, IntervalGrid grid) {
            this.calendar = calendar;
            this.grid = grid;
        }

        /** Adds what a line counted; measurements that are no interval of the grid are left out. */
        public Builder line(String id, Collection<Measurement> measurements) {
            counted.put(id, List.copyOf(measurements));
            return this;
        }

        /** Says which time of a line was measured incorrectly; the values there are neither used nor trusted. */
        public Builder marks(String line, TimeRangeSet incorrect) {
            marked.merge(line, incorrect, TimeRangeSet::union);
            return this;
        }

        /** Says for which time of a line no value is wanted, because it has a restored one. */
        public Builder settled(String line, TimeRangeSet restored) {
            settled.merge(line, restored, TimeRangeSet::union);
            return this;
        }

        /** Wants values in this stretch only; without it from each line's first to its last measurement. */
        public Builder window(TimeRange stretch) {
            window = stretch;
            return this;
        }

        /** The history. */
        public SiteHistory build() {
            Optional<TimeRange> extent = counted.values().stream()
                    .flatMap(Collection::stream)
                    .map(Measurement::range)
                    .reduce(TimeRange::span)
                    .map(range -> window == null ? range : range.span(window));
            List<CountSeries> lines = new ArrayList<>();
            Map<String, TimeRangeSet> wanted = new TreeMap<>();
            extent.ifPresent(range -> {
                TimeRangeSet open = calendar.openRanges(range);
                counted.forEach((id, measurements) -> {
                    lines.add(series(id, measurements, range, open));
                    wanted.put(id, wanted(id, measurements));
                });
            });
            return new SiteHistory(calendar, lines, wanted);
        }

        private CountSeries series(
                String id, Collection<Measurement> measurements, TimeRange extent, TimeRangeSet open) {
            CountSeries.Builder series =
                    CountSeries.builder(id, grid, extent).addAll(measurements).open(open);
            marked.getOrDefault(id, TimeRangeSet.empty()).ranges().forEach(series::flag);
            return series.build();
        }

        private TimeRangeSet wanted(String id, Collection<Measurement> measurements) {
            TimeRange stretch = window;
            List<TimeRange> expected = stretch != null
                    ? List.of(stretch)
                    : measurements.stream().map(Measurement::range).reduce(TimeRange::span).stream()
                            .toList();
            return TimeRangeSet.of(expected).minus(settled.getOrDefault(id, TimeRangeSet.empty()));
        }
    }
}
