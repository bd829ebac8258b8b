package io.spp.benchmarks.restoration;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.CountsCsv;
import io.spp.core.count.Measurement;
import io.spp.core.time.IntervalGrid;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.plan.SiteHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Takes rows out of a counts file at random, as somebody would who judges from outside: gaps of 1 to 3 intervals, of 6 to 24 hours, of 3 to
 * 14 days (3 to 7 days in files of less than 20 weeks); one line at a time, or the whole site. Gaps lie after the first eighth of the
 * file. Lines with less than half the rows of the fullest are left out.
 */
final class Protocol {

    private static final Duration SHORT_FILE = Duration.ofDays(140);

    private final SiteCalendar calendar;
    private final Duration step;
    private final TimeRange extent;
    private final Map<String, Map<Instant, Measurement>> lines = new TreeMap<>();

    Protocol(Path file, SiteCalendar calendar) throws IOException {
        this.calendar = calendar;
        List<Measurement> rows = CountsCsv.read(file);
        step = rows.get(0).range().duration();
        extent = rows.stream().map(Measurement::range).reduce(TimeRange::span).orElseThrow();
        for (Measurement row : rows) {
            lines.computeIfAbsent(row.line(), line -> new TreeMap<>())
                    .put(row.range().start(), row);
        }
        int fullest = lines.values().stream().mapToInt(Map::size).max().orElseThrow();
        lines.values().removeIf(line -> 2 * line.size() < fullest);
    }

    /** The lengths of gaps. */
    enum Length {
        POINT,
        MEDIUM,
        LONG
    }

    /** The file without some rows. */
    SiteHistory history(Map<String, TimeRangeSet> hidden) {
        SiteHistory.Builder history = SiteHistory.builder(calendar, IntervalGrid.of(step));
        lines.forEach((line, rows) -> {
            TimeRangeSet gone = hidden.getOrDefault(line, TimeRangeSet.empty());
            history.line(
                    line,
                    rows.values().stream()
                            .filter(row -> !gone.contains(row.range().start()))
                            .toList());
        });
        return history.build();
    }

    /** What is taken out, by line. */
    Map<String, TimeRangeSet> draw(Length length, boolean site, long seed) {
        Random random = new Random(seed);
        Map<String, TimeRangeSet> hidden = new TreeMap<>();
        TimeRangeSet shared = gaps(length, random);
        lines.keySet().forEach(line -> hidden.put(line, site ? shared : gaps(length, random)));
        return hidden;
    }

    /** What was really counted; null where the file has no row. */
    Map<Instant, Measurement> truth(String line) {
        return lines.getOrDefault(line, Map.of());
    }

    private TimeRangeSet gaps(Length length, Random random) {
        long slots = extent.duration().dividedBy(step);
        long first = slots / 8;
        double share = length == Length.POINT ? 0.016 : length == Length.MEDIUM ? 0.022 : 0.06;
        List<TimeRange> gaps = new ArrayList<>();
        for (double left = share * (slots - first); left > 0; ) {
            long cells = cells(length, random);
            long start = first + (long) (random.nextDouble() * (slots - first - cells - 1));
            gaps.add(TimeRange.of(extent.start().plus(step.multipliedBy(start)), step.multipliedBy(cells)));
            left -= cells;
        }
        return TimeRangeSet.of(gaps);
    }

    private long cells(Length length, Random random) {
        if (length == Length.POINT) {
            return 1L + random.nextInt(3);
        }
        int longest = extent.duration().compareTo(SHORT_FILE) < 0 ? 168 : 336;
        double hours =
                length == Length.MEDIUM ? 6 + 18 * random.nextDouble() : 72 + (longest - 72) * random.nextDouble();
        return Math.max(1, Math.round(hours * Duration.ofHours(1).toSeconds() / step.toSeconds()));
    }
}
