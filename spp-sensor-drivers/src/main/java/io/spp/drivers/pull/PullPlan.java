package io.spp.drivers.pull;

import io.spp.core.driver.FaultKind;
import io.spp.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When one sensor is asked for what. A function of its arguments: the moments of a sensor are spread over its period by its id, so that not
 * all sensors are asked at once and the same sensor always at the same moments.
 *
 * @param sensor its id
 * @param period between two calls
 * @param settings what holds for all
 */
record PullPlan(String sensor, Duration period, PullSettings settings) {

    /** The longest and the shortest range that a driver is asked for; a range that fails is halved. */
    static final Duration LONGEST_RANGE = Duration.ofDays(1);

    static final Duration SHORTEST_RANGE = Duration.ofHours(2);

    /** How a sensor starts that was never asked. */
    PullState begin(Instant since, Instant now) {
        Instant first = now.minus(settings.firstLook());
        return new PullState(since.isAfter(first) ? since : first, Instant.EPOCH, 0, LONGEST_RANGE, Instant.EPOCH);
    }

    /** Whether a saved state can have come about by now: one of a clock gone wild would silence the sensor, so it is read anew instead. */
    boolean isSane(PullState saved, Instant now) {
        Duration pause = settings.longestPause().multipliedBy(2);
        Duration longest = pause.compareTo(settings.locked()) > 0 ? pause : settings.locked();
        return !saved.readUpTo().isAfter(now.plus(settings.grace()))
                && !saved.next().isAfter(now.plus(longest));
    }

    /** What it is to be asked for now; empty if nothing is due. */
    Optional<TimeRange> due(PullState state, Instant now) {
        Instant from = state.readUpTo().minus(settings.grace());
        if (now.isBefore(state.next()) || !from.isBefore(now)) {
            return Optional.empty();
        }
        Instant to = from.plus(state.range());
        return Optional.of(TimeRange.of(from, to.isBefore(now) ? to : now));
    }

    /** After a range was read: the next one at once while there is more to catch up, else at its next moment. */
    PullState succeeded(PullState state, TimeRange read, Instant now) {
        boolean behind = read.end().plus(period).isBefore(now);
        Duration longer = state.range().multipliedBy(2);
        return new PullState(
                read.end(),
                behind ? now : nextMoment(now),
                0,
                longer.compareTo(LONGEST_RANGE) < 0 ? longer : LONGEST_RANGE,
                state.nextHealth());
    }

    /** After a call failed: the same again later, a shorter range where the device could not deliver the longer one. */
    PullState failed(PullState state, FaultKind kind, Instant now) {
        boolean tooMuch = kind == FaultKind.TIMEOUT || kind == FaultKind.PROTOCOL || kind == FaultKind.REFUSED;
        Duration half = state.range().dividedBy(2);
        Duration range = !tooMuch ? state.range() : half.compareTo(SHORTEST_RANGE) > 0 ? half : SHORTEST_RANGE;
        return new PullState(
                state.readUpTo(),
                now.plus(kind == FaultKind.AUTHENTICATION ? settings.locked() : pause(state.failures())),
                state.failures() + 1,
                range,
                state.nextHealth());
    }

    boolean isHealthDue(PullState state, Instant now) {
        return !now.isBefore(state.nextHealth());
    }

    PullState askedForHealth(PullState state, Instant now) {
        return new PullState(
                state.readUpTo(), state.next(), state.failures(), state.range(), now.plus(settings.health()));
    }

    private Duration pause(int failures) {
        Duration pause = period.multipliedBy(1L << Math.min(failures, 16));
        Duration capped = pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
        return capped.plusMillis(share(failures + 1, capped.toMillis() / 10 + 1));
    }

    private Instant nextMoment(Instant now) {
        long length = period.toMillis();
        long phase = share(0, length);
        long next = Math.floorDiv(now.toEpochMilli() - phase, length) * length + length + phase;
        return Instant.ofEpochMilli(next);
    }

    /** A number from 0 up to below a limit that looks random and is always the same. */
    private long share(int salt, long limit) {
        long mixed = (sensor.hashCode() * 31L + salt) * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed ^ (mixed >>> 32), limit);
    }
}
