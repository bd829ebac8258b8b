package io.spp.testkit.conformance;

import io.spp.core.plugin.FoundDriver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the rules for one driver. */
final class DriverConformance {

    private final FoundDriver driver;
    private final Map<Integer, RuleResult> results = new TreeMap<>();
    private TestedDevice device = TestedDevice.NONE;

    DriverConformance(FoundDriver driver) {
        this.driver = driver;
    }

    void add(TestedDevice testedWith, RuleResult result) {
        device = device.compareTo(testedWith) > 0 ? device : testedWith;
        results.merge(
                result.number(), result, (one, other) -> other.outcome().compareTo(one.outcome()) > 0 ? other : one);
    }

    FoundDriver driver() {
        return driver;
    }

    TestedDevice device() {
        return device;
    }

    List<RuleResult> results() {
        return List.copyOf(results.values());
    }

    long count(Outcome outcome) {
        return results.values().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }
}
