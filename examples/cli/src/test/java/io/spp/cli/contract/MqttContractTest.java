package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.mqtt.MqttProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class MqttContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new MqttProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(Message.json("[{\"line\":1,\"start\":1762160400,\"end\":1762160460,\"in\":4,\"out\":2}]"));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(
                Message.json("{\"start\":\"%s\",\"end\":\"%s\",\"in\":4}".formatted(start, start.plusMinutes(15))));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(Message.json("{\"in\":4}"));
    }
}
