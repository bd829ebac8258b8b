package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.mqtt.MqttProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.util.List;

class MqttContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new MqttProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(Message.json("[{\"line\":1,\"start\":1762160400,\"end\":1762160460,\"in\":4,\"out\":2}]"));
    }
}
