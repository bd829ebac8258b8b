package io.spp.core.figure.flow;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Clock hours: they tile any stretch, and a change of clocks begins a new one, so that the repeated hour is two and the skipped one none. */
public final class LocalHours {

    private static final long HOUR = 3600;

    private LocalHours() {}

    /** The clock hours of a stretch; the first and the last may be cut by its ends. */
    public static List<TimeRange> of(TimeRange range, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<TimeRange> hours = new ArrayList<>();
        for (Instant start = range.start(); start.isBefore(range.end()); ) {
            Instant end = end(start, rules);
            Instant cut = end.isAfter(range.end()) ? range.end() : end;
            hours.add(TimeRange.of(start, cut));
            start = cut;
        }
        return hours;
    }

    private static Instant end(Instant start, ZoneRules rules) {
        long local = start.getEpochSecond() + rules.getOffset(start).getTotalSeconds();
        Instant full = start.plusSeconds(HOUR - Math.floorMod(local, HOUR));
        ZoneOffsetTransition change = rules.nextTransition(start);
        return change != null && change.getInstant().isBefore(full) ? change.getInstant() : full;
    }
}
