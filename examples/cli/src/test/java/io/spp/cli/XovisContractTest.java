package io.spp.cli;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.xovis.XovisProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class XovisContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new XovisProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(message(Messages.XOVIS_LOGICS));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(message(Messages.XOVIS_STATUS));
    }

    private static Payload message(String body) {
        return Payload.of(
                body.getBytes(StandardCharsets.UTF_8), "application/json", Instant.parse("2025-11-03T09:05:00Z"));
    }
}
