package io.spp.cli;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.brickstream.BrickstreamProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class BrickstreamContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new BrickstreamProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(message(Messages.BRICKSTREAM, "application/xml"));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(message(Messages.BRICKSTREAM_REGISTRATION, "application/x-www-form-urlencoded"));
    }

    private static Payload message(String body, String type) {
        return Payload.of(body.getBytes(StandardCharsets.UTF_8), type, Instant.parse("2025-11-03T09:05:00Z"));
    }
}
