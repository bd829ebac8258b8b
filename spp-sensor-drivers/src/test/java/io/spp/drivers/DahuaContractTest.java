package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.dahua.DahuaProvider;
import io.spp.testkit.driver.AnsweringDevice;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

class DahuaContractTest extends OwnDriverContract {

    DahuaContractTest() {
        super(new DahuaProvider(), Samples.DAHUA);
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.DAHUA.get(0).replace("1471", String.valueOf(value))));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        return Optional.of(message("""
                {"id":9,"session":1,"params":{"found":1,"info":[{"Channel":0,"AreaID":1,"EnteredSubtotal":5,"ExitedSubtotal":2,
                 "StartTime":"%s","EndTime":"%s"}]},"result":true}
                """.formatted(time.format(start), time.format(start.plusMinutes(15)))));
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(AnsweringSensors.DAHUA);
    }
}
