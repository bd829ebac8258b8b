package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.brickstream.BrickstreamProvider;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

class BrickstreamContractTest extends OwnDriverContract {

    BrickstreamContractTest() {
        super(new BrickstreamProvider(), Samples.BRICKSTREAM, 2);
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(message(Samples.BRICKSTREAM.get(1)));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss");
        return Optional.of(
                message("""
                <Metrics><Properties><MacAddress>00:b0:9d:00:00:02</MacAddress></Properties><ReportData Interval="15">
                <Report Date="%s"><Object Id="0"><Count StartTime="%s" EndTime="%s" Enters="3" Exits="1"/></Object></Report>
                </ReportData></Metrics>
                """.formatted(start.toLocalDate(), time.format(start), time.format(start.plusMinutes(15)))));
    }
}
