package io.spp.testkit.driver;

import io.spp.core.driver.Signal.Counting;
import io.spp.core.time.TimeRange;
import java.util.List;
import java.util.Map;

/**
 * A device that answers, simulated or real.
 *
 * @param url its base address
 * @param settings what its driver needs to be let in
 * @param held a stretch of at least two hours, on full hours, of which the device knows its counts
 * @param counts all that it counted in that stretch, in the order of time; empty where nobody knows, as with a real device
 */
public record AnsweringDevice(String url, Map<String, String> settings, TimeRange held, List<Counting> counts) {

    public AnsweringDevice {
        settings = Map.copyOf(settings);
        counts = List.copyOf(counts);
    }

    /** The address only: the settings may hold a password. */
    @Override
    public String toString() {
        return url + " with counts of " + held;
    }
}
