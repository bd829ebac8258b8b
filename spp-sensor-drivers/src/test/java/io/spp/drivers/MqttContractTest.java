package io.spp.drivers;

import io.spp.drivers.mqtt.MqttProvider;

class MqttContractTest extends OwnDriverContract {

    MqttContractTest() {
        super(new MqttProvider(), Samples.JSON);
    }
}
