package io.spp.core.document;

import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The horizontal scale of a chart over time; its lines stand at round local times, and a day of 23 or 25 hours is drawn as long as it is.
 */
final class TimeAxis {

    /**
     * A line of the scale.
     *
     * @param at where it stands
     * @param label what stands below it
     * @param strong whether something greater begins here: a day among hours, a year among months
     */
    record Tick(Instant at, String label, boolean strong) {}

    private static final long MINUTES_PER_DAY = 1_440;
    private static final long[] MINUTES = {1, 5, 10, 15, 30, 60, 120, 180, 360, 720};
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};

    private final TimeRange range;
    private final Wording wording;
    private final List<Tick> ticks = new ArrayList<>();

    private TimeAxis(TimeRange range, Wording wording) {
        this.range = range;
        this.wording = wording;
    }

    /** The lines of a scale, at most about so many. */
    static List<Tick> ticks(TimeRange range, Wording wording, int most) {
        TimeAxis axis = new TimeAxis(range, wording);
        axis.fill(range.duration().dividedBy(Math.max(1, most)));
        return axis.ticks;
    }

    /** Where an instant stands, 0 at the left edge and 1 at the right edge. */
    static double position(TimeRange range, Instant at) {
        return (double) Duration.between(range.start(), at).toMillis()
                / range.duration().toMillis();
    }

    private void fill(Duration least) {
        for (long minutes : MINUTES) {
            if (Duration.ofMinutes(minutes).compareTo(least) >= 0) {
                everyMinutes(minutes);
                return;
            }
        }
        for (int days : DAYS) {
            if (Duration.ofDays(days).compareTo(least) >= 0) {
                everyDays(days);
                return;
            }
        }
        for (int months : MONTHS) {
            if (Duration.ofDays(30L * months).compareTo(least) >= 0 || months == MONTHS[MONTHS.length - 1]) {
                everyMonths(months);
                return;
            }
        }
    }

    private void everyMinutes(long step) {
        for (LocalDate day = firstDay(); !day.isAfter(lastDay()); day = day.plusDays(1)) {
            add(startOf(day), wording.dayAndMonth(day), true);
            for (long minute = step; minute < MINUTES_PER_DAY; minute += step) {
                LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
                String label = wording.time(local.toLocalTime());
                firstOf(local).ifPresent(at -> add(at, label, false));
            }
        }
    }

    private void everyDays(int step) {
        for (LocalDate day = firstDay(); !day.isAfter(lastDay()); day = day.plusDays(1)) {
            long sinceMonday = day.toEpochDay() + 3;
            if (Math.floorMod(sinceMonday, step) == 0) {
                add(startOf(day), wording.dayAndMonth(day), false);
            }
        }
    }

    private void everyMonths(int step) {
        for (LocalDate day = firstDay().withDayOfMonth(1); !day.isAfter(lastDay()); day = day.plusMonths(1)) {
            if (Math.floorMod(day.getYear() * 12L + day.getMonthValue() - 1, step) == 0) {
                boolean january = day.getMonthValue() == 1;
                add(startOf(day), january ? String.valueOf(day.getYear()) : wording.month(day), january);
            }
        }
    }

    private void add(Instant at, String label, boolean strong) {
        if (range.contains(at)) {
            ticks.add(new Tick(at, label, strong));
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(wording.zone()).toInstant();
    }

    /** A local time that the clocks skip has no line; of one that comes twice the first has it. */
    private Optional<Instant> firstOf(LocalDateTime local) {
        return wording.zone().getRules().getValidOffsets(local).stream()
                .findFirst()
                .map(local::toInstant);
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(range.start(), wording.zone());
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(range.end(), wording.zone());
    }
}
