package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.xovis.XovisProvider;
import io.spp.testkit.driver.AnsweringDevice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class XovisContractTest extends OwnDriverContract {

    XovisContractTest() {
        super(new XovisProvider(), Samples.XOVIS, 2);
    }

    @Override
    protected List<String> personalData() {
        return List.of("\"position\"", "MALE", "height");
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.XOVIS.get(1).replace("1471", String.valueOf(value))));
    }

    @Override
    protected Map<String, String> requiredSettings() {
        return Map.of("user", "spp", "agent", "1");
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(AnsweringXovis.DEVICE);
    }
}
