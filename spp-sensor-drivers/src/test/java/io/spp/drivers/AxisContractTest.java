package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.axis.AxisProvider;
import io.spp.testkit.driver.AnsweringDevice;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

class AxisContractTest extends OwnDriverContract {

    AxisContractTest() {
        super(new AxisProvider(), Samples.AXIS);
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.AXIS.get(4).replace("\"in\":12", "\"in\":" + value)));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        return Optional.of(message("""
                {"data":[{"start":"%s","end":"%s","in":4,"out":2}]}
                """.formatted(time.format(start), time.format(start.plusMinutes(15)))));
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(AnsweringSensors.AXIS);
    }
}
