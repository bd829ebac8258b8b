package io.spp.core.figure.flow;

import io.spp.core.time.TimeRange;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** When people usually come, by weekday and clock hour: what losing an hour weighs. */
public final class Profile {

    private static final int HOURS = 24;

    private final Flow flow;
    private final Way way;
    private final ZoneId zone;
    private final double[] persons = new double[8 * HOURS];
    private final double[] seconds = new double[8 * HOURS];

    /**
     * Learns from what was measured.
     *
     * @param range what to learn from
     */
    public Profile(Flow flow, Way way, ZoneId zone, TimeRange range) {
        this.flow = flow;
        this.way = way;
        this.zone = zone;
        for (TimeRange hour : LocalHours.of(range, zone)) {
            Amount amount = flow.sumOpen(hour, way);
            add(slot(hour), amount);
            add(slot(hour) % HOURS, amount);
        }
    }

    private void add(int slot, Amount amount) {
        persons[slot] += amount.measured();
        seconds[slot] += amount.covered();
    }

    /** The share of the usual traffic of a window whose time is known, 0 to 1; by time alone where nothing was learnt. */
    public double coverage(TimeRange window) {
        double known = 0;
        double all = 0;
        List<TimeRange> hours = LocalHours.of(window, zone);
        for (TimeRange hour : hours) {
            Amount amount = flow.sumOpen(hour, way);
            double weight = rate(slot(hour)) * amount.expected();
            known += weight * amount.coverage();
            all += weight;
        }
        return all > 0 ? Math.min(1, known / all) : flow.sumOpen(window, way).coverage();
    }

    private double rate(int slot) {
        if (seconds[slot] > 0) {
            return persons[slot] / seconds[slot];
        }
        int anyDay = slot % HOURS;
        return seconds[anyDay] > 0 ? persons[anyDay] / seconds[anyDay] : 0;
    }

    private int slot(TimeRange hour) {
        ZonedDateTime local = hour.start().atZone(zone);
        return HOURS * local.getDayOfWeek().getValue() + local.getHour();
    }
}
