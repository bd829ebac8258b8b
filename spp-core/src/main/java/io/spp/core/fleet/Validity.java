package io.spp.core.fleet;

import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days on which an entry of the fleet holds: from local midnight of the first day to local midnight of the day after the last.
 *
 * @param from the first day; absent where it held ever since
 * @param to the first day on which it no longer holds, after {@code from}; absent where no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Ever since and without end. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Stands for "ever since" wherever an instant is needed: no sensor counted before 1970. */
    public static final Instant BEGINNING = Instant.EPOCH;

    /** Stands for "without end" wherever an instant is needed. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    public Validity {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("validFrom " + from.get() + " must be before validTo " + to.get());
        }
    }

    /** From a day on. */
    public static Validity since(LocalDate from) {
        return new Validity(Optional.of(from), Optional.empty());
    }

    /** Until the day before. */
    public static Validity until(LocalDate toExclusive) {
        return new Validity(Optional.empty(), Optional.of(toExclusive));
    }

    /** The instants it spans in the zone of the site; open ends are {@link #BEGINNING} and {@link #END}. */
    public TimeRange in(ZoneId zone) {
        Instant start = instant(from, zone).orElse(BEGINNING);
        Instant end = instant(to, zone).orElse(END);
        return TimeRange.of(start, end);
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(Validity other) {
        return startsBefore(other.to) && other.startsBefore(to);
    }

    private boolean startsBefore(Optional<LocalDate> end) {
        return from.isEmpty() || end.isEmpty() || from.get().isBefore(end.get());
    }

    private static Optional<Instant> instant(Optional<LocalDate> day, ZoneId zone) {
        return day.map(each -> each.atStartOfDay(zone).toInstant());
    }
}
