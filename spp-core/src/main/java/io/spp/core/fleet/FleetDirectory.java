package io.spp.core.fleet;

/** Holds the fleet that is in force while an application runs; every reader sees a whole one, old or new. */
public final class FleetDirectory {

    private volatile Fleet current;

    /** Holds the fleet that is in force first. */
    public FleetDirectory(Fleet fleet) {
        this.current = fleet;
    }

    /** The fleet in force. Ask once per piece of work, so that the piece sees one fleet. */
    public Fleet current() {
        return current;
    }

    /** Puts another fleet in force and says what is different, so that the caller can journal it and recompute the past. */
    public synchronized FleetChange replace(Fleet next) {
        Fleet before = current;
        current = next;
        return FleetChange.between(before, next);
    }
}
