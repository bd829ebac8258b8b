package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.csv.CsvProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class CsvContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new CsvProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                Message.of("line,start,end,in,out\ndoor,2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4,2\n", "text/csv"));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(Message.of("start,end,in\n%s,%s,4\n".formatted(start, start.plusMinutes(15)), "text/csv"));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(Message.of("start,end,in\n2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4\n", "text/csv"));
    }
}
