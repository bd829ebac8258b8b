package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.milesight.MilesightProvider;
import io.spp.testkit.driver.AnsweringDevice;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

class MilesightContractTest extends OwnDriverContract {

    MilesightContractTest() {
        super(new MilesightProvider(), Samples.MILESIGHT.subList(0, 3), 1);
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.MILESIGHT.get(0).replace("8442", String.valueOf(value))));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
        return Optional.of(message("StartTime, EndTime, Tolal - In, Line1 - In, Line1 - Out\r\n" + time.format(start)
                + "," + time.format(start.plusMinutes(15)) + ",9,3,1\r\n"));
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(AnsweringSensors.MILESIGHT);
    }
}
