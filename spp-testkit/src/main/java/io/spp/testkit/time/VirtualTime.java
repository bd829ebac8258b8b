package io.spp.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until it is told to move, and never moves back. Hand it to whatever asks for an {@link InstantSource}; one
 * thread moves it, any thread may read it.
 */
public final class VirtualTime implements InstantSource {

    private volatile Instant now;

    private VirtualTime(Instant now) {
        this.now = now;
    }

    /** A clock that shows this instant. */
    public static VirtualTime startingAt(Instant instant) {
        return new VirtualTime(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves the clock to an instant, which may be the one it shows.
     *
     * @throws IllegalArgumentException if the instant is before the one it shows
     */
    public void advanceTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("virtual time shows " + now + " and cannot go back to " + instant);
        }
        now = instant;
    }

    /**
     * Moves the clock on.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advanceBy(Duration duration) {
        advanceTo(now.plus(duration));
    }

    /** The instant it shows. */
    @Override
    public String toString() {
        return now.toString();
    }
}
