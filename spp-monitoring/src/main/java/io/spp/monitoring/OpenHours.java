package io.spp.monitoring;

import io.spp.core.calendar.SiteCalendar;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.List;

/** Whether a site is open for a part of an interval, asked in the order of time: one comparison an interval. */
final class OpenHours {

    private static final long WINDOW = 28 * 86_400L;

    private final SiteCalendar calendar;
    private long windowFrom;
    private long windowTo;
    private long[] edges = {};
    private int at;

    OpenHours(SiteCalendar calendar) {
        this.calendar = calendar;
    }

    boolean open(long start, long end) {
        if (start < windowFrom || end > windowTo) {
            load(start);
        }
        while (at < edges.length && edges[at + 1] <= start) {
            at += 2;
        }
        return at < edges.length && edges[at] < end;
    }

    private void load(long start) {
        windowFrom = start;
        windowTo = start + WINDOW;
        at = 0;
        List<TimeRange> ranges = calendar.openRanges(
                        TimeRange.of(Instant.ofEpochSecond(windowFrom), Instant.ofEpochSecond(windowTo)))
                .ranges();
        edges = new long[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            edges[2 * i] = ranges.get(i).start().getEpochSecond();
            edges[2 * i + 1] = ranges.get(i).end().getEpochSecond();
        }
    }
}
