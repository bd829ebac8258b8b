package io.spp.drivers.collect;

import io.spp.core.driver.Signal;

/** Gives a signal the identity under which its sensor stands in the fleet. */
final class Renaming {

    private Renaming() {}

    static Signal.Counting of(Signal.Counting signal, String device) {
        if (signal.device().equals(device)) {
            return signal;
        }
        if (signal instanceof Signal.IntervalCount count) {
            return new Signal.IntervalCount(
                    device, count.channel(), count.range(), count.receivedAt(), count.tally(), count.completeness());
        }
        if (signal instanceof Signal.CounterReading reading) {
            return new Signal.CounterReading(
                    device,
                    reading.channel(),
                    reading.at(),
                    reading.value(),
                    reading.in(),
                    reading.out(),
                    reading.sequence());
        }
        Signal.Crossing crossing = (Signal.Crossing) signal;
        return new Signal.Crossing(
                device, crossing.channel(), crossing.at(), crossing.direction(), crossing.count(), crossing.track());
    }
}
