package io.spp.testkit.driver;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import java.util.List;

class TextDriverTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new TextDriver();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(TextDriver.COUNTS, TextDriver.OTHER_FORM);
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(TextDriver.ALIVE);
    }
}
