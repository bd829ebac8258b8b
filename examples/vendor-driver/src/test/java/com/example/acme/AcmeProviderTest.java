package com.example.acme;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The contract kit: numbered rules, outcome in target/spp-conformance.json and target/spp-conformance.en.md. */
class AcmeProviderTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new AcmeProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(message("""
                {"serial": "AC-17",
                 "counts": [{"line": "door", "from": "2025-11-03T10:00:00Z", "to": "2025-11-03T10:15:00Z", "in": 3, "out": 1},
                            {"line": "door", "from": "2025-11-03T10:15:00Z", "to": "2025-11-03T10:30:00Z", "in": 0, "out": 2}],
                 "faces": ["a face in Base64"]}
                """));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(message("""
                {"serial": "AC-17",
                 "counts": [{"line": "door", "from": "2025-11-03T10:00:00Z", "to": "2025-11-03T10:15:00Z", "in": 3}]}
                """));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(message("""
                {"serial": "AC-17"}
                """));
    }

    @Override
    protected List<String> personalData() {
        return List.of("a face in Base64");
    }

    private static Payload message(String json) {
        Instant received = Instant.parse("2025-11-03T10:31:00Z");
        return Payload.of(json.getBytes(StandardCharsets.UTF_8), "application/json", received);
    }
}
