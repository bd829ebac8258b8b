package io.spp.drivers.wire;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * The periods of one channel in the order in which a device prints them. An end such as {@code 10:59:59} is meant inclusively. Of local
 * times in the hour that clocks repeat, the first is meant, and the second where the first is already taken; a start in the hour that
 * clocks skip is refused.
 */
public final class Periods {

    private static final Duration DAY = Duration.ofDays(1);

    private final Optional<ZoneId> zone;
    private Instant taken = Instant.MIN;

    /**
     * @param zone what holds where a time has neither offset nor zone
     */
    public Periods(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** The next period. */
    public TimeRange next(Object place, String start, String end) throws MalformedPayloadException {
        DeviceTime.Stamp from = DeviceTime.read(place, start, zone);
        DeviceTime.Stamp to = DeviceTime.read(place, end, zone);
        boolean inclusive = Math.floorMod(from.second(), 60) == 0 && Math.floorMod(to.second(), 60) == 59;
        return next(place, start, from, inclusive ? new DeviceTime.Stamp(to.second() + 1, 0, to.zone()) : to);
    }

    /** The next period, of a length that holds for all; a length of days is one of local days. */
    public TimeRange next(Object place, String start, Duration length) throws MalformedPayloadException {
        DeviceTime.Stamp from = DeviceTime.read(place, start, zone);
        return next(place, start, from, DeviceTime.Stamp.of(from.local().plus(length), from.zone()));
    }

    /** The period of at most a length that ends at a time and begins no earlier than the one before ended. */
    public TimeRange ending(Object place, String end, Duration longest) throws MalformedPayloadException {
        DeviceTime.Stamp to = DeviceTime.read(place, end, zone);
        ZoneOffsetTransition change = to.zone().getRules().getTransition(to.local());
        boolean skipped =
                change != null && change.isGap() && !change.getDateTimeBefore().equals(to.local());
        if (skipped) {
            throw Malformed.value(place, end, "want-existing");
        }
        ZonedDateTime earlier = to.local().atZone(to.zone());
        Instant later = earlier.withLaterOffsetAtOverlap().toInstant();
        Instant last = earlier.toInstant().isAfter(taken) ? earlier.toInstant() : later;
        Instant first = last.minus(longest);
        TimeRange period = TimeRange.of(taken.isAfter(first) && taken.isBefore(last) ? taken : first, last);
        taken = last.isAfter(taken) ? last : taken;
        return period;
    }

    /** Which share of a period was over when the message came, for devices that tell the running one too; 1 where it was over, or is yet to come. */
    public static double observed(TimeRange period, Instant receivedAt) {
        return period.contains(receivedAt) && receivedAt.isAfter(period.start())
                ? (double) Duration.between(period.start(), receivedAt).toMillis()
                        / period.duration().toMillis()
                : 1;
    }

    private TimeRange next(Object place, String text, DeviceTime.Stamp from, DeviceTime.Stamp to)
            throws MalformedPayloadException {
        if (from.zone() instanceof ZoneOffset && to.zone() instanceof ZoneOffset) {
            return taking(place, from.instant(), to.instant());
        }
        Instant first = start(place, text, from);
        Duration wall = Duration.between(from.local(), to.local());
        ZonedDateTime end = to.local().atZone(to.zone());
        Instant last = end.toInstant();
        if (!first.isBefore(last)) {
            last = end.withLaterOffsetAtOverlap().toInstant();
        }
        if (from.zone().equals(to.zone())
                && !wall.isNegative()
                && wall.compareTo(DAY) < 0
                && last.isAfter(first.plus(wall))) {
            last = first.plus(wall);
        }
        return taking(place, first, last);
    }

    private TimeRange taking(Object place, Instant first, Instant last) throws MalformedPayloadException {
        if (!first.isBefore(last)) {
            throw Malformed.of("empty-interval", place, last, first);
        }
        taken = last.isAfter(taken) ? last : taken;
        return TimeRange.of(first, last);
    }

    private Instant start(Object place, String text, DeviceTime.Stamp stamp) throws MalformedPayloadException {
        if (stamp.zone().getRules().getValidOffsets(stamp.local()).isEmpty()) {
            throw Malformed.value(place, text, "want-existing");
        }
        ZonedDateTime earlier = stamp.local().atZone(stamp.zone());
        Instant later = earlier.withLaterOffsetAtOverlap().toInstant();
        return earlier.toInstant().isBefore(taken) && !later.isBefore(taken) ? later : earlier.toInstant();
    }
}
