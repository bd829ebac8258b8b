package io.spp.testkit.driver;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class TextDriverTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new TextDriver();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(TextDriver.COUNTS, TextDriver.ENTRIES, TextDriver.XML);
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(TextDriver.ALIVE);
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(TextDriver.ENTRIES);
    }

    @Override
    protected List<String> personalData() {
        return List.of("Jane Doe");
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(TextDriver.message("device AA:BB:CC:DD:EE:FF\nlocal " + start + " 3\n"));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(
                TextDriver.message("device AA:BB:CC:DD:EE:FF\ncounter 2025-11-01T10:00:00Z " + value + "\n"));
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(TextDevice.answering());
    }
}
