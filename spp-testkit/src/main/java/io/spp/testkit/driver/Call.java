package io.spp.testkit.driver;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a driver can be asked for over the network.
 *
 * @param ability the interface that it belongs to
 * @param reads whether its result is read from the answer, so that a broken answer cannot pass
 * @param question asks for it
 */
record Call(Class<? extends SensorDriver> ability, boolean reads, Question question) {

    private static final TimeRange HOUR = TimeRange.of(Instant.parse("2025-11-01T08:00:00Z"), Duration.ofHours(1));

    /** Asks a driver that has the ability. */
    interface Question {

        Object ask(SensorDriver driver, Duration timeout) throws IOException;
    }

    /** What the driver under test can be asked for. */
    static List<Call> of(DriverUnderTest test) {
        List<Call> all = List.of(
                new Call(SensorDriver.History.class, true, (driver, timeout) -> {
                    List<Signal> signals = new ArrayList<>();
                    for (Payload payload : ((SensorDriver.History) driver).history(HOUR, timeout)) {
                        signals.addAll(test.signals(payload));
                    }
                    return signals;
                }),
                new Call(
                        SensorDriver.Health.class,
                        true,
                        (driver, timeout) -> ((SensorDriver.Health) driver).health(timeout)),
                new Call(
                        SensorDriver.Neighbours.class,
                        true,
                        (driver, timeout) -> ((SensorDriver.Neighbours) driver).neighbours(timeout)),
                new Call(
                        SensorDriver.Clips.class,
                        false,
                        (driver, timeout) -> ((SensorDriver.Clips) driver)
                                .clip(HOUR, Channels.newChannel(new ByteArrayOutputStream()), timeout)),
                new Call(SensorDriver.Resend.class, false, (driver, timeout) -> {
                    ((SensorDriver.Resend) driver).resend(HOUR, timeout);
                    return "";
                }),
                new Call(SensorDriver.Clock.class, false, (driver, timeout) -> {
                    ((SensorDriver.Clock) driver).setClock(HOUR.end(), timeout);
                    return "";
                }),
                new Call(SensorDriver.Restart.class, false, (driver, timeout) -> {
                    ((SensorDriver.Restart) driver).restart(timeout);
                    return "";
                }),
                new Call(SensorDriver.Firmware.class, false, Call::installFirmware));
        Class<?> type = test.provider().driverType();
        return all.stream().filter(call -> call.ability.isAssignableFrom(type)).toList();
    }

    Object ask(SensorDriver driver, Duration timeout) throws IOException {
        return question.ask(driver, timeout);
    }

    private static Object installFirmware(SensorDriver driver, Duration timeout) throws IOException {
        Path image = Files.createTempFile("spp-firmware", ".bin");
        try {
            Files.writeString(image, "no firmware");
            ((SensorDriver.Firmware) driver).installFirmware(image, timeout);
            return "";
        } finally {
            Files.delete(image);
        }
    }

    @Override
    public String toString() {
        return ability.getSimpleName();
    }
}
