package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.spp.SppProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.util.List;
import java.util.Optional;

class SppContractTest extends SensorDriverContract {

    private static final String MESSAGE =
            "{\"spp\":1,\"device\":\"80:1f:12:00:00:01\",\"sequence\":7,\"sentAt\":\"2025-11-03T09:01:05Z\"%s}";

    private static final String MINUTE = "\"start\":\"2025-11-03T09:00:00Z\",\"end\":\"2025-11-03T09:01:00Z\"";

    @Override
    protected SensorDriverProvider provider() {
        return new SppProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                message(",\"face\":\"Jane\",\"intervals\":[{\"channel\":\"1\"," + MINUTE + ",\"in\":5,\"out\":2}]"),
                message(",\"crossings\":[{\"at\":\"2025-11-03T09:00:31.25Z\",\"direction\":\"OUT\"}]"),
                counterMessage(7).orElseThrow());
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(message(",\"status\":{\"state\":\"OK\",\"uptimeSeconds\":77}"));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(message(",\"intervals\":[{" + MINUTE + ",\"in\":5}]"));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(",\"counters\":[{\"at\":\"2025-11-03T09:01:00Z\",\"value\":" + value + "}]"));
    }

    @Override
    protected List<String> personalData() {
        return List.of("Jane");
    }

    private static Payload message(String members) {
        return Message.json(MESSAGE.formatted(members));
    }
}
