package io.spp.drivers.booking;

import io.spp.core.driver.Signal;

/** In which forms a device may tell the same crossings; a later one is better, and only the best is counted. */
enum Form {
    NONE,
    CROSSING,
    COUNTER,
    INTERVAL;

    static Form of(Signal.Counting signal) {
        if (signal instanceof Signal.IntervalCount) {
            return INTERVAL;
        }
        return signal instanceof Signal.CounterReading ? COUNTER : CROSSING;
    }

    Form orBetter(Form other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
