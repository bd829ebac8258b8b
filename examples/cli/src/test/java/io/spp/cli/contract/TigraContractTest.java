package io.spp.cli.contract;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.tigra.TigraProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TigraContractTest extends SensorDriverContract {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yy HH:mm");

    @Override
    protected SensorDriverProvider provider() {
        return new TigraProvider();
    }

    @Override
    protected DecodeContext context() {
        return new DecodeContext(
                Optional.of(ZoneId.of("Europe/Moscow")),
                DriverSettings.of(provider().settings(), Map.of("length", "PT15M")));
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(journal("03/11/25 11:45,10,5,4,3\r\n03/11/25 12:00,11,7,2\r\n03/11/25 12:01,25,00AF17\r\n"));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(journal("03/11/25 11:45,1,,\r\n"), Message.xml("<id><serial>1234567</serial></id>"));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(journal("03/11/25 11:45,10,5,4,\r\n"));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(journal(TIME.format(start.plusMinutes(15)) + ",10,5,4,3\r\n"));
    }

    @Override
    protected List<String> personalData() {
        return List.of("00AF17");
    }

    private static Payload journal(String lines) {
        return Message.of(lines, "text/csv");
    }
}
