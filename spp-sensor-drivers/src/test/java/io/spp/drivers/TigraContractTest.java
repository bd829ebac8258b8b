package io.spp.drivers;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.drivers.tigra.TigraProvider;
import io.spp.testkit.driver.AnsweringDevice;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

class TigraContractTest extends OwnDriverContract {

    TigraContractTest() {
        super(new TigraProvider(), Samples.TIGRA, 1);
    }

    @Override
    protected DecodeContext context() {
        DriverSettings quarters = DriverSettings.of(provider().settings(), Map.of("length", "PT15M"));
        return new DecodeContext(super.context().zone(), quarters);
    }

    /** A line marks the end of what was counted. */
    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("dd/MM/yy HH:mm");
        return Optional.of(message(time.format(start.plusMinutes(15)) + ",11,7,2\r\n"));
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(AnsweringSensors.TIGRA);
    }
}
